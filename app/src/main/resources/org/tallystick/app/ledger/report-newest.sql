SELECT * FROM report WHERE seq <= :last ORDER BY seq DESC LIMIT :most OFFSET :skipped
