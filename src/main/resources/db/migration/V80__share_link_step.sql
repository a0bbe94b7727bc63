-- What was done through shared links by those who agree to be counted, but for whoever shared the link. Following a link to a product is
-- meeting that product.
CREATE VIEW share_link_step AS
SELECT l.id AS link_id, l.type, e.kind, e.visitor_id, e.at, e.fingerprint,
       coalesce(e.product_id, CASE WHEN e.kind = 'LINK_FOLLOWED' AND l.type = 'Product' THEN l.target END) AS product_id,
       coalesce((e.detail ->> 'units')::bigint, 1) AS units
FROM share_link l
JOIN behaviour_event e ON e.detail ->> 'request' = l.request_id
LEFT JOIN visitor s ON s.customer_id = l.customer_id
WHERE e.counted AND (e.visitor_id = s.id) IS NOT TRUE;
