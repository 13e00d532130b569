-- How the person's identity is protected; empty when it is not.
ALTER TABLE case_summary ADD COLUMN protection TEXT COLLATE "C";
