SELECT code FROM term WHERE field = :field AND value = :value
