/**
 * Of a match `m`: finished, and not kept out of fits. A person's decision counts before a rule of cleaning and a
 * suspicion.
 */
export const USABLE = `m.status = 'finished' AND coalesce(m.decision, iif(m.exclusion IS NULL AND m.suspicion IS NULL, 'include', 'exclude')) = 'include'`;

/** Of a match: counted as played. One that a person keeps out, or that is suspected already, is no second doubt. */
export const PLAYED = `status = 'finished' AND decision IS NOT 'exclude' AND suspicion IS NULL`;
