-- Every key that any product's options were ever given by: what a listing may be asked to be narrowed by.
CREATE TABLE option_key (key text PRIMARY KEY);

INSERT INTO option_key (key)
SELECT DISTINCT unnest(option_keys) FROM product;
