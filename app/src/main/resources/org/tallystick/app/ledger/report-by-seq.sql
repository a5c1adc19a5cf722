SELECT * FROM report WHERE seq = :seq
