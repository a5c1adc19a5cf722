INSERT INTO ruling (seq, action, reviewer) VALUES (:seq, :action, :reviewer)
