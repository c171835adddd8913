import { z } from 'zod';
import { Sha256 } from '../../../contract';

/** Where a report stands in the audit log: the entry that finalised the jackpot, and the hash before it. */
export const Anchor = z.strictObject({
  count: z.int().positive(),
  head: Sha256,
  entry: z.string(),
  previousHash: Sha256,
});
export type Anchor = z.infer<typeof Anchor>;
