-- What visitors said last of whether advisers may see their profile and choose for them.
CREATE TABLE style_advice_grant (
  visitor_id bigint PRIMARY KEY REFERENCES visitor ON DELETE CASCADE,
  granted    boolean NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT now()
);

-- What advisers chose for visitors. adviser: the label of the key that they used; products: in order.
CREATE TABLE style_selection (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  visitor_id   bigint NOT NULL REFERENCES visitor ON DELETE CASCADE,
  adviser      text NOT NULL,
  note         text NOT NULL,
  locale       text NOT NULL,
  products     bigint[] NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now(),
  expires_at   timestamptz,
  dismissed_at timestamptz
);
CREATE INDEX style_selection_visitor ON style_selection (visitor_id);
