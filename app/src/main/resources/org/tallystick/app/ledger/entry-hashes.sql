SELECT hash FROM entry WHERE seq >= :from AND seq <= :to ORDER BY seq
