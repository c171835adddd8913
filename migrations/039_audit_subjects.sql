-- Why: what the audit log says of a model is looked up whenever the model is first read, so that a changed digit is noticed.
CREATE INDEX idx_audit_log_subject ON audit_log (json_extract(entry, '$.subject'), json_extract(entry, '$.action'));
