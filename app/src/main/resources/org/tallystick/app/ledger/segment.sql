SELECT codes FROM segment WHERE field = :field AND chunk = :chunk
