SELECT DISTINCT v.report, v.claim, EXISTS (
  SELECT 1 FROM review u WHERE u.report = v.report AND u.reviewer = v.reviewer AND u.action = 'undo') AS undone
FROM review v WHERE v.reviewer = :reviewer AND v.claim IS NOT NULL AND v.action IN ('accept', 'reject', 'fix', 'add')
