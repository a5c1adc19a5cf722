SELECT coalesce(max(number), -1) FROM claim
