SELECT code, value FROM term WHERE field = :field ORDER BY code
