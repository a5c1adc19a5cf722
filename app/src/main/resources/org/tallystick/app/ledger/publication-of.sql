SELECT seq, publisher, url, published FROM publication WHERE report = :report ORDER BY seq
