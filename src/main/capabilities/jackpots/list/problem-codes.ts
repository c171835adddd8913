import type { UserError } from '../../../core/words/errors';

const ERROR_CODES: Readonly<Record<string, UserError['code']>> = {
  'unknown-team': 'unknown-team',
  'unknown-league': 'unknown-league',
  'ambiguous-league': 'unknown-league',
  'no-model': 'no-model',
  'bad-odds': 'bad-odds',
  'bad-file': 'bad-file',
};
/** The error a fixture's problem becomes where it stops the work. */
export const toErrorCode = (problem: string): UserError['code'] => ERROR_CODES[problem] ?? 'bad-request';
