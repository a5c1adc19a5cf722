INSERT INTO evidence (rowid, words) VALUES (:number, :words)
