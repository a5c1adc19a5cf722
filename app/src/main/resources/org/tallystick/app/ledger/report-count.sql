SELECT count(*) FROM report WHERE seq <= :last
