-- Days on which nobody works at a location, besides Saturdays and Sundays.
ALTER TABLE location ADD COLUMN holidays date[] NOT NULL DEFAULT '{}';

-- How much of a variant is never sold at a location; how many may be sold beyond what is there, and
-- from when on those can be sent; whether it is yet to appear at all.
ALTER TABLE stock
  ADD COLUMN safety_stock int NOT NULL DEFAULT 0 CHECK (safety_stock >= 0),
  ADD COLUMN backorder int NOT NULL DEFAULT 0 CHECK (backorder >= 0),
  ADD COLUMN preorder boolean NOT NULL DEFAULT false,
  ADD COLUMN available_from date;
