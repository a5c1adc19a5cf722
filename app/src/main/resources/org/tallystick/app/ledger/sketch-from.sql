SELECT chunk, reports, sketches FROM sketch WHERE chunk >= :from ORDER BY chunk
