import { z } from 'zod';
import { Sha256 } from '../../../../contract';
import { UserError } from '../../../core/words/errors';
import { Anchor } from '../anchor';
import { MANIFEST, SEAL } from '../report-file';
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

/** Which jackpot a report is of, and where it stands in the log. @throws {UserError} bad-file naming what is wrong */
export function readReport(path: string): { jackpot: z.infer<typeof AnyReport>['content']['jackpot']; anchor: Anchor } {
  const files = openReport(path);
  const read = <S extends z.ZodType>(name: string, schema: S): z.output<S> => {
    const parsed = parseJson(files.read(name)?.toString('utf8') ?? '', name, schema);
    if (!parsed.ok) throw new UserError('bad-file', parsed.problem);
    return parsed.value;
  };
  const { content, anchor } = read(MANIFEST, AnyReport);
  return { jackpot: content.jackpot, anchor: anchor ?? read(SEAL, AnySeal).anchor };
}
