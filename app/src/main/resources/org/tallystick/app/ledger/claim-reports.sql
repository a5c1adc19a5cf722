SELECT DISTINCT report FROM claim WHERE number IN (<numbers>)
