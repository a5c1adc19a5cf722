SELECT number FROM claim WHERE id IN (<ids>) AND until IS NULL ORDER BY number
