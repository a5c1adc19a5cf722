UPDATE claim SET until = :until WHERE number = :number
