INSERT INTO report (seq, id, sha256, title, publisher, url, published, language, reader, reading, agencies)
VALUES (:seq, :id, :sha256, :title, :publisher, :url, :published, :language, :reader, :reading, :agencies)
