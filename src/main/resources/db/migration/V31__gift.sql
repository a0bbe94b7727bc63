-- A line that a promotion gave names it; the cart names those whose gift the shopper took out.
ALTER TABLE cart ADD COLUMN declined_gifts jsonb NOT NULL DEFAULT '[]';
ALTER TABLE cart_line ADD COLUMN gift_of text;
ALTER TABLE order_line ADD COLUMN gift_of text;
