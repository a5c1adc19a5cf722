SELECT report, publisher FROM publication WHERE publisher IS NOT NULL AND seq <= :seq
