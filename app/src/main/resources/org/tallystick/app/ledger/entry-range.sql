SELECT seq, kind, recorded, body, hash FROM entry WHERE seq >= :from AND seq <= :to ORDER BY seq
