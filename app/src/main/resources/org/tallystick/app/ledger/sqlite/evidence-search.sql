SELECT rowid FROM evidence WHERE evidence MATCH :words
