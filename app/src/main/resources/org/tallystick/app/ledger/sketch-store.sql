INSERT INTO sketch (chunk, reports, sketches) VALUES (:chunk, :reports, :sketches)
ON CONFLICT (chunk) DO UPDATE SET reports = excluded.reports, sketches = excluded.sketches
