INSERT INTO publication (seq, report, publisher, url, published) VALUES (:seq, :report, :publisher, :url, :published)
