-- How far orders are paid; an order that nothing was paid for is absent.
CREATE VIEW order_payment AS
SELECT p.order_id,
       CASE
         WHEN bool_or(p.state = 'CAPTURED') THEN
           CASE
             WHEN sum(p.refunded) = 0 THEN 'PAID'
             WHEN sum(p.refunded) < sum(p.amount) FILTER (WHERE p.state = 'CAPTURED')
               THEN 'PARTIALLY_REFUNDED'
             ELSE 'REFUNDED'
           END
         WHEN bool_or(p.state = 'AUTHORISED') THEN 'AUTHORISED'
         WHEN bool_or(p.state = 'LAPSED') THEN 'LAPSED'
         ELSE 'CANCELLED'
       END AS status
FROM payment p
WHERE p.order_id IS NOT NULL
GROUP BY p.order_id;
