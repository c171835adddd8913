-- Why: a log whose tail was cut still holds link by link. Each export keeps how long the log was and its head at that moment,
-- so that a shorter or another log is noticed from the records of reports. Both are NULL of exports made before.
ALTER TABLE exports ADD COLUMN log_count INTEGER CHECK (log_count >= 0);
ALTER TABLE exports ADD COLUMN log_head TEXT CHECK (length(log_head) = 64);

-- Entries of one kind are looked for: those of keys whenever a report is signed or verified.
CREATE INDEX idx_audit_log_action ON audit_log (json_extract(entry, '$.action'), sequence);
