SELECT * FROM report WHERE sha256 = :sha256
