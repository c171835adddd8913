import type { Api, ApiError, ParsedList, Reply } from '../../../../contract-types';
import { MAX_FIXTURES } from '../../../../../../contract/words';
import { toPastedList, type PastedList } from './pasted-fixtures';

/** A list that was read, and what it was read from. */
export interface ReadList {
  /** Where it comes from: `the clipboard`, the name of a file. */
  readonly from: string;
  readonly list: PastedList;
}

/** Read a list of fixtures in any form, and ask the store about the clubs in it. */
export async function readList(
  api: Pick<Api, 'jackpots.parse' | 'jackpots.check'>,
  text: string,
  from: string,
): Promise<Reply<ReadList>> {
  const parsed = await api['jackpots.parse']({ text });
  if (!parsed.ok) return parsed;
  const { rows, problems } = parsed.value;
  const list = toPastedList(parsed.value, text, await ofStore(api, rows));
  if (list.rows.length > 0) return { ok: true, value: { from, list } };
  const error: ApiError = { code: 'bad-file', message: problems[0]?.message ?? 'no fixture was found' };
  return { ok: false, error };
}

/** A list of one fixture of two clubs that are none, under a day as a person writes it: lists are read for days in every form. */
export const dayAsList = (typed: string): string => `${typed}\nA v B`;

/** The day that such a list was read to be of, `2026-11-28`; null where it names none, or one of two. */
export const dayOfList = ({ rows }: Pick<ParsedList, 'rows'>): string | null => rows[0]?.date ?? null;

async function ofStore(api: Pick<Api, 'jackpots.check'>, rows: ParsedList['rows']) {
  const looked = rows.slice(0, MAX_FIXTURES);
  const checked = await api['jackpots.check']({
    fixtures: looked.map(({ line: _line, written: _written, ...fixture }) => fixture),
    lines: looked.map(({ line }) => line),
    againstModels: false,
  });
  return checked.ok ? checked.value.problems : [];
}
