INSERT INTO report (seq, id, sha256, title, publisher, url, published, language, reader, reading)
VALUES (:seq, :id, :sha256, :title, :publisher, :url, :published, :language, :reader, :reading)
