INSERT INTO evidence (number, words) VALUES (:number, to_tsvector('simple', :words))
