import type { SigningPair } from '../audit/signing';

/** What signs for the analyst inside a job; else why nothing does. */
export type SigningKey = SigningPair | { readonly why: string };
