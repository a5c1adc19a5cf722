SELECT entry.seq, entry.kind, entry.recorded, entry.body, entry.hash
FROM ruling JOIN entry ON entry.seq = ruling.seq
WHERE ruling.seq <= :last ORDER BY ruling.seq
