SELECT DISTINCT report FROM claim WHERE since > :since OR until > :since
