-- Whether anything was ever said of a visitor's style, by them or by an adviser: of most visitors
-- nothing ever is, and then nobody has to look for it. Once true it stays.
ALTER TABLE visitor ADD COLUMN has_style boolean NOT NULL DEFAULT false;

UPDATE visitor v SET has_style = true
WHERE EXISTS (SELECT FROM style_answer a WHERE a.visitor_id = v.id)
   OR EXISTS (SELECT FROM style_opinion o WHERE o.visitor_id = v.id)
   OR EXISTS (SELECT FROM style_selection s WHERE s.visitor_id = v.id);

CREATE FUNCTION note_style() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE visitor SET has_style = true WHERE id = NEW.visitor_id AND NOT has_style;
  RETURN NULL;
END $$;

CREATE TRIGGER style_answered AFTER INSERT ON style_answer
  FOR EACH ROW EXECUTE FUNCTION note_style();
CREATE TRIGGER style_opinion_said AFTER INSERT ON style_opinion
  FOR EACH ROW EXECUTE FUNCTION note_style();
CREATE TRIGGER style_selected AFTER INSERT OR UPDATE OF visitor_id ON style_selection
  FOR EACH ROW EXECUTE FUNCTION note_style();
