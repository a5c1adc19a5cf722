UPDATE report SET language = :language, reader = :reader, reading = :reading WHERE seq = :seq
