SELECT max(seq) FROM entry WHERE recorded <= :moment
