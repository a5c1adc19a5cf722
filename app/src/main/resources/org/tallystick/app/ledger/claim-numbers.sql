SELECT c.number, c.report, c.entry, c.status, c.reviewer, c.body AS corrected, e.body
FROM claim c JOIN entry e ON e.seq = c.entry WHERE c.number IN (<numbers>) ORDER BY c.number
