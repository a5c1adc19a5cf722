SELECT * FROM report WHERE seq > :after ORDER BY seq LIMIT :limit
