SELECT input, why FROM skipped ORDER BY seq
