INSERT INTO copy (report, kin, shared, own, others, words) VALUES (:report, :kin, :shared, :own, :others, :words)
