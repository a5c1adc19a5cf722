INSERT INTO term (field, code, value) VALUES (:field, :code, :value)
