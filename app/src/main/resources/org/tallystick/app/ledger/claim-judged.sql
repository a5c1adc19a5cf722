SELECT id FROM claim WHERE until IS NULL AND status <> 'unreviewed'
