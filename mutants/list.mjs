/**
 * One change that breaks a rule, and the tests that should notice.
 * @typedef {object} Mutant
 * @property {string} file from the root
 * @property {string} find text that occurs there exactly once
 * @property {string} replace
 * @property {string} rule that it breaks, in words
 * @property {string[]} tests files, from the root
 * @property {string} [survives] why no test can notice; few may say so
 */

/**
 * Mutants of one file.
 * @param {string} file
 * @param {string[]} tests that should notice each
 * @param {[find: string, replace: string, rule: string, more?: Partial<Mutant>][]} changes
 * @returns {Mutant[]}
 */
export const mutantsOf = (file, tests, changes) =>
  changes.map(([find, replace, rule, more]) => ({ file, tests, find, replace, rule, ...more }));
