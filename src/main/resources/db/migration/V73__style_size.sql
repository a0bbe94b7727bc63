-- Sizes that visitors set themselves, whatever they answered in quizzes. category: the merchant's key; size NULL: none, whatever a quiz says.
CREATE TABLE style_size (
  visitor_id bigint NOT NULL REFERENCES visitor ON DELETE CASCADE,
  category   text NOT NULL,
  size       text,
  set_at     timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (visitor_id, category)
);

CREATE TRIGGER style_size_set AFTER INSERT ON style_size
  FOR EACH ROW EXECUTE FUNCTION note_style();
