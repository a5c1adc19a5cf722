SELECT report, kin, shared, own, others, words FROM copy WHERE report <= :last ORDER BY report, kin
