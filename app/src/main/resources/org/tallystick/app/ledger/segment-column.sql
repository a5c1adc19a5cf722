SELECT codes FROM segment WHERE field = :field ORDER BY chunk
