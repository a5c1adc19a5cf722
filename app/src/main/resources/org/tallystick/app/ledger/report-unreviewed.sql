SELECT r.* FROM report r WHERE r.seq > :after AND r.reading IS NOT NULL AND (
  EXISTS (SELECT 1 FROM claim c WHERE c.report = r.seq AND c.until IS NULL AND NOT EXISTS (
    SELECT 1 FROM review v WHERE v.report = r.seq AND v.claim = c.id
      AND (CAST(:reviewer AS TEXT) IS NULL OR v.reviewer = :reviewer)))
  OR NOT EXISTS (SELECT 1 FROM claim c WHERE c.report = r.seq AND c.until IS NULL)
  OR EXISTS (SELECT 1 FROM review v WHERE v.report = r.seq AND v.action = 'undo'))
ORDER BY r.seq LIMIT :limit
