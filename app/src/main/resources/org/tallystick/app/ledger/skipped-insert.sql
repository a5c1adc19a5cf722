INSERT INTO skipped (seq, input, why) VALUES (:seq, :input, :why)
