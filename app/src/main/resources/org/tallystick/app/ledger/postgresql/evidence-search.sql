SELECT number FROM evidence WHERE words @@ CAST(:words AS tsquery)
