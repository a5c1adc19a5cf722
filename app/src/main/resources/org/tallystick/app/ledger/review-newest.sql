SELECT seq FROM review WHERE reviewer = :reviewer ORDER BY seq DESC LIMIT :most
