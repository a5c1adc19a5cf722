SELECT e.seq, e.kind, e.recorded, e.body, e.hash FROM review r JOIN entry e ON e.seq = r.seq
WHERE r.report = :report ORDER BY e.seq
