-- Whether the shop may write to a visitor who is a customer: nobody said so before they were asked.
ALTER TABLE visitor ADD COLUMN marketing boolean NOT NULL DEFAULT false;

-- The address that a market's paths continue where they are read outside of the storefront.
ALTER TABLE market ADD COLUMN storefront_url text;
