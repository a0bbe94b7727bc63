-- Quizzes that merchants made. questions: a list of {key, kind, texts, choices: [{key, texts,
-- picture, weights: [{attribute, value, weight}], sizes: [{category, size}]}]}.
CREATE TABLE style_quiz (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  handle    text NOT NULL UNIQUE,
  active    boolean NOT NULL DEFAULT true,
  texts     jsonb NOT NULL DEFAULT '{}',
  questions jsonb NOT NULL DEFAULT '[]'
);

-- What visitors answered. answers: keys of choices by the question's key.
CREATE TABLE style_answer (
  visitor_id  bigint NOT NULL REFERENCES visitor ON DELETE CASCADE,
  quiz_id     bigint NOT NULL REFERENCES style_quiz ON DELETE CASCADE,
  answers     jsonb NOT NULL,
  answered_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (visitor_id, quiz_id)
);
