SELECT coalesce(max(code), 0) FROM term WHERE field = :field
