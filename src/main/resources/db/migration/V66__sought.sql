-- What an event says that somebody looked for, where it led to no product.
CREATE FUNCTION sought(kind text, detail jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN kind = 'SEARCHED' AND NOT detail ? 'clickedProduct' THEN 'QUERY:' || left(detail ->> 'query', 100)
    WHEN kind <> 'LISTING_VIEWED' THEN NULL
    WHEN detail ? 'category' THEN 'CATEGORY:' || (detail ->> 'category')
    WHEN detail ? 'collection' THEN 'COLLECTION:' || (detail ->> 'collection')
    WHEN detail ? 'brand' THEN 'BRAND:' || (detail ->> 'brand')
  END
$$;
