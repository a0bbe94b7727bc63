-- Until now every key could read the catalogue; what was issued so keeps that.
UPDATE api_key
SET scopes = array_append(scopes, 'catalog:read')
WHERE NOT 'catalog:read' = ANY (scopes);
