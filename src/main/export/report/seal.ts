import { z } from 'zod';
import { Sha256 } from '../../../contract';
import { canonicalJson } from '../../audit/canonical-json';
import { Anchor } from './anchor';
import type { Manifest } from './content';

const SEAL_FORMAT = 'football-jackpot-report-seal/1';

/** What is of one export alone: place in the audit log, the PDF as it was printed, the signature. */
export const Seal = z.strictObject({
  format: z.literal(SEAL_FORMAT),
  contentHash: Sha256,
  anchor: Anchor,
  /** Of its bytes, and of the page it was printed from. */
  pdf: z.strictObject({ sha256: Sha256, bytes: z.int().positive(), html: Sha256 }).nullable(),
  signature: z
    .strictObject({
      algorithm: z.literal('Ed25519'),
      publicKey: Sha256,
      signature: z.string().regex(/^[0-9a-f]{128}$/),
    })
    .nullable(),
});
export type Seal = z.infer<typeof Seal>;

/** The text that a signature is of: everything else in the seal. */
export const signedText = ({ anchor, contentHash, format, pdf }: Omit<Seal, 'signature'>): string =>
  canonicalJson({ anchor, contentHash, format, pdf });

/** Signs a text: the key's public half, and what its private half makes of the text, both in hexadecimal. */
export interface Signer {
  readonly publicKey: string;
  readonly sign: (text: string) => string;
}

/** The seal of a report as exported. */
export function sealReport(
  { contentHash }: Pick<Manifest, 'contentHash'>,
  anchor: Anchor,
  pdf: Seal['pdf'],
  signer: Signer | null,
): Seal {
  const seal = { format: SEAL_FORMAT, contentHash, anchor, pdf } as const;
  const signature = signer && {
    algorithm: 'Ed25519' as const,
    publicKey: signer.publicKey,
    signature: signer.sign(signedText(seal)),
  };
  return { ...seal, signature };
}
