/** What can go wrong that a person can act on. Everything else is a bug and travels as `internal`. */
export const ERROR_CODES = [
  'bad-request',
  'bad-file',
  'needs-mapping',
  'rows-unusable',
  'not-found',
  'unknown-league',
  'unknown-team',
  'insufficient-data',
  'too-few-matches',
  'disconnected',
  'no-maximum',
  'not-converged',
  'bad-odds',
  'finalised',
  'no-model',
  'store-newer',
  'store-changed',
  'store-corrupt',
  'store-busy',
  'store-unwritable',
  'store-full',
  'cancelled',
  'verification-failed',
  'key-locked',
  'key-unusable',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An expected failure: a person can act on it, so it carries a code, the thing and the number. Anything else is a bug. */
export class UserError extends Error {
  override readonly name: string = 'UserError';
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly hint?: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
