-- Whose device an order came from is kept of those alone who agree to be remembered; of others until the order is counted.
DELETE FROM order_visitor n
USING visitor v, order_purchase p
WHERE v.id = n.visitor_id AND p.order_id = n.order_id AND NOT v.personalization;
