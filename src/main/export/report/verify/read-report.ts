import { z } from 'zod';
import { Sha256 } from '../../../../contract';
import { UserError } from '../../../core/words/errors';
import { Anchor } from '../anchor';
import { MANIFEST, SEAL } from '../report-file';
import { Seal } from '../seal';
import { parseJson } from './parse-json';
import { openReport } from './report-files';

/** What both formats say of the jackpot. */
const AnyReport = z.object({
  content: z.object({
    jackpot: z.object({ name: z.string(), version: z.int(), hash: Sha256, release: Sha256 }),
  }),
  /** In the first format alone. */
  anchor: Anchor.optional(),
});
const AnySeal = z.object({ anchor: Anchor });

/** What a report says of itself where a store may know it, too. */
interface ReadReport {
  readonly jackpot: z.infer<typeof AnyReport>['content']['jackpot'];
  readonly anchor: Anchor;
  /** None in the first format, nor where it has not its form. */
  readonly seal: Seal | null;
}

/** Which jackpot a report is of, where it stands in the log, who signed. @throws {UserError} bad-file naming what is wrong */
export function readReport(path: string): ReadReport {
  const files = openReport(path);
  const textOf = (name: string): string => files.read(name)?.toString('utf8') ?? '';
  const read = <S extends z.ZodType>(name: string, schema: S): z.output<S> => {
    const parsed = parseJson(textOf(name), name, schema);
    if (!parsed.ok) throw new UserError('bad-file', parsed.problem);
    return parsed.value;
  };
  const { content, anchor } = read(MANIFEST, AnyReport);
  if (anchor) return { jackpot: content.jackpot, anchor, seal: null };
  const seal = parseJson(textOf(SEAL), SEAL, Seal);
  return { jackpot: content.jackpot, anchor: read(SEAL, AnySeal).anchor, seal: seal.ok ? seal.value : null };
}
