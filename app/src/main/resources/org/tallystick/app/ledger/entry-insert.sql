INSERT INTO entry (seq, kind, recorded, body, hash) VALUES (:seq, :kind, :recorded, :body, :hash)
