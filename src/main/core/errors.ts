import type { ErrorCode } from '../../preload/contract';

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

/** Marks a branch the types rule out; adding a union member then fails to compile here. */
export const unreachable = (value: never): never => {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
};
