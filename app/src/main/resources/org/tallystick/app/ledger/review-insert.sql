INSERT INTO review (seq, report, claim, action, reviewer) VALUES (:seq, :report, :claim, :action, :reviewer)
