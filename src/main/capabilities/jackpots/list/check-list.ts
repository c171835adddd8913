import type { CommandContext } from '../../command/context';
import { existsSync } from 'node:fs';
import { MAX_FIXTURES } from '../../../core/words/limits';
import { type FixtureProblem, type FixtureRow, type FixtureInput } from '../../../../contract';
import { UserError } from '../../../core/words/errors';
import { decodeText } from '../../../ingestion/files/decode-text';
import { readWholeFile } from '../../../ingestion/files/read-file';

export interface CheckOptions {
  readonly asOf?: string;
  /** Day of every fixture for which the list states none. */
  readonly date?: string;
  /** Whether each fixture needs an active model that has not seen it. */
  readonly againstModels: boolean;
}
export interface CheckedList {
  readonly fixtures: FixtureInput[];
  readonly rows: readonly FixtureRow[];
  /** All that stands in the way, of the text and of the store, by line. */
  readonly problems: readonly FixtureProblem[];
}

/** Read a fixture list and look for everything that keeps it from being a jackpot. Writes nothing. */
export async function checkList(
  { call }: Pick<CommandContext, 'call'>,
  file: string,
  { asOf, date, againstModels }: CheckOptions,
): Promise<CheckedList> {
  const list = await call('jackpots.parse', {
    text: readText(file),
    ...(date === undefined ? {} : { date }),
    ...(asOf === undefined ? {} : { asOf }),
  });
  const rows = list.rows.slice(0, MAX_FIXTURES);
  const fixtures = rows.map(({ line: _line, written: _written, ...fixture }) => fixture);
  const lines = rows.map(({ line }) => line);
  const { problems } = await call('jackpots.check', { fixtures, lines, againstModels });
  return { fixtures: list.fixtures, rows: list.rows, problems: join(list.problems, problems) };
}

/** Problems of the text and of the store by line; a match told twice is one problem, whoever saw it. */
function join(ofText: readonly FixtureProblem[], ofStore: readonly FixtureProblem[]): FixtureProblem[] {
  const repeated = new Set(ofStore.filter(({ code }) => code === 'same-match').map(({ line }) => line));
  const own = ofText.filter(({ code, line }) => code !== 'same-match' || !repeated.has(line));
  return [...own, ...ofStore].sort((a, b) => a.line - b.line);
}

/** The text of a file in any encoding that people's programs write. @throws {UserError} not-found, bad-file */
export function readText(file: string): string {
  if (!existsSync(file)) throw new UserError('not-found', `${file} cannot be read (ENOENT)`);
  return decodeText(readWholeFile(file)).text;
}
