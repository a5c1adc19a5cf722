SELECT count(*) FROM skipped WHERE input = :input AND why = :why
