SELECT r.* FROM report r WHERE r.seq > :after AND EXISTS (SELECT 1 FROM review v WHERE v.report = r.seq)
ORDER BY r.seq LIMIT :limit
