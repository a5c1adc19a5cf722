INSERT INTO claim (number, id, report, entry, since, until, status, reviewer, body, measure, low, high, form,
  victims_side, victims_group, claimant, place, country, first_day, last_day, modality)
VALUES (:number, :id, :report, :entry, :since, NULL, :status, :reviewer, :body, :measure, :low, :high, :form,
  :victims_side, :victims_group, :claimant, :place, :country, :first_day, :last_day, :modality)
