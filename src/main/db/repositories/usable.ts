/**
 * Of a match `m`: finished, and not kept out of fits. A person's decision counts before a rule of cleaning and a
 * suspicion.
 */
export const USABLE = `m.status = 'finished' AND coalesce(m.decision, iif(m.exclusion IS NULL AND m.suspicion IS NULL, 'include', 'exclude')) = 'include'`;
