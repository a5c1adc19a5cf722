SELECT r.id, COUNT(c.number) AS claims FROM report r LEFT JOIN claim c
  ON c.report = r.seq AND c.until IS NULL AND c.status <> 'rejected'
WHERE r.id IN (<reports>) GROUP BY r.id
