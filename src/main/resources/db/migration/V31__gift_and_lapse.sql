-- A line that a promotion gave names it; the cart names those whose gift the shopper took out.
ALTER TABLE cart ADD COLUMN declined_gifts jsonb NOT NULL DEFAULT '[]';
ALTER TABLE cart_line ADD COLUMN gift_of text;
ALTER TABLE order_line ADD COLUMN gift_of text;

-- What is fetched goes nowhere.
ALTER TABLE orders ALTER COLUMN delivery_address DROP NOT NULL;

-- How far an order was paid from then on, where something became of its payment.
ALTER TABLE order_event ADD COLUMN payment text;
