INSERT INTO segment (field, chunk, codes) VALUES (:field, :chunk, :codes)
ON CONFLICT (field, chunk) DO UPDATE SET codes = excluded.codes
