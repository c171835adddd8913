import { basename, extname } from 'node:path';
import type { DraftRow, FixtureRow, JackpotDetail } from '../../../../contract';
import type { Call } from '../../call';
import { readText } from './check-list';

/** A row of a list as a row of the grid: prices as written, the day as it was read, else as it is written. */
const toDraftRow = ({ date, league, home, away, odds, kickoff, neutral, written }: FixtureRow): DraftRow => {
  const prices = odds && written.odds.length < 3 ? [odds.home, odds.draw, odds.away].map(String) : written.odds;
  const [oddsHome = '', oddsDraw = '', oddsAway = ''] = prices;
  const cells = { league, home, away, oddsHome, oddsDraw, oddsAway };
  return { date: date ?? written.date, time: kickoff ?? '', ...cells, neutral: neutral ?? false };
};

/** A draft of a fixture list that keeps every row of it, whatever is wrong with it. */
export async function draftOf(
  call: Call,
  file: string,
  { name = basename(file, extname(file)), date }: { readonly name?: string; readonly date?: string },
): Promise<JackpotDetail> {
  const { rows } = await call('jackpots.parse', { text: readText(file), ...(date === undefined ? {} : { date }) });
  return call('jackpots.create', { name, rows: rows.map(toDraftRow) });
}
