-- A bundle remembers that it lost a part: it is not sold as something less than its merchant composed.
ALTER TABLE bundle_item DROP CONSTRAINT bundle_item_pkey;
ALTER TABLE bundle_item ALTER COLUMN variant_id DROP NOT NULL;
ALTER TABLE bundle_item DROP CONSTRAINT bundle_item_variant_id_fkey;
ALTER TABLE bundle_item
  ADD CONSTRAINT bundle_item_variant_id_fkey
  FOREIGN KEY (variant_id) REFERENCES variant ON DELETE SET NULL;
ALTER TABLE bundle_item ADD CONSTRAINT bundle_item_once UNIQUE (product_id, variant_id);
CREATE INDEX bundle_item_product ON bundle_item (product_id, position);
