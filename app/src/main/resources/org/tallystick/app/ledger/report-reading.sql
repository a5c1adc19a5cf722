UPDATE report SET language = :language, reader = :reader, reading = :reading, agencies = :agencies WHERE seq = :seq
