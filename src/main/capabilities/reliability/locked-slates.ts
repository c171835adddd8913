import type { ForecastSelection, LockedRecord, LockedJackpotRow, RequestOf, ResponseOf } from '../../../contract';
import { lockedSlate, lockedTotal, type LockedTotal, type SettledPick } from '../../core/jackpot/locked-slates';
import { SET_IDS, type SetId } from '../../core/words/sets';
import type { Reading } from '../capability';
import { LOCKED_RULE } from '../jackpots/locked';
import { lockedForecasts, type DatedFixture, type LockedPast } from './locked-forecasts';

/** What the sums are of, beside LOCKED_RULE. */
const RULE = `${LOCKED_RULE} Sums are over jackpots whose every fixture has a result or is void; P(all) is held against those that share no match with one locked before, since others are no evidence of their own.`;

type Jackpot = LockedPast['jackpots'][number];

/** How the locked jackpots came out, one by one and in sum, against what was said of them. */
export function lockedSlates(
  context: Reading,
  { selection }: RequestOf<'reliability.locked'>,
): ResponseOf<'reliability.locked'> {
  const { jackpots, locked } = lockedForecasts(context);
  const within = jackpots.filter(({ fixtures }) => fixtures.every((fixture) => isSelected(fixture, selection)));
  const complete = within.filter(
    ({ fixtures }) => fixtures.every(({ result }) => result !== null) && fixtures.some(isCounted),
  );
  const totals = SET_IDS.map((set) => ({ set, total: lockedTotal(complete.map((each) => picksOf(each, set))) }));
  const { counted, separate } = totals[0]!.total;
  return {
    locked: locked!,
    rule: RULE,
    outside: jackpots.length - within.length,
    jackpots: within.map(toRow),
    complete: complete.length,
    counted,
    separate,
    records: totals.map(({ set, total }) => toRecord(set, total)),
  };
}

const isCounted = ({ result }: DatedFixture): boolean => result !== null && result !== 'void';

function isSelected(
  { league, season, date }: DatedFixture,
  { leagues, fromSeason, toSeason, fromDate, toDate }: ForecastSelection,
): boolean {
  const lies = (value: string, from: string | null, to: string | null): boolean =>
    (from === null || value >= from) && (to === null || value <= to);
  return (
    (leagues.length === 0 || leagues.includes(league)) &&
    lies(season, fromSeason, toSeason) &&
    lies(date, fromDate, toDate)
  );
}

const picksOf = ({ fixtures }: Jackpot, set: SetId): SettledPick[] =>
  fixtures.filter(isCounted).map(({ sets, picks, result, isRepeated }) => {
    return { chance: sets[set][picks[set]], isRight: picks[set] === result, isRepeated };
  });

function toRow(jackpot: Jackpot): LockedJackpotRow {
  const { row, fixtures } = jackpot;
  const dates = fixtures.map(({ date }) => date).sort();
  const counted = fixtures.filter(isCounted);
  return {
    id: row.id,
    name: row.name,
    version: row.version,
    lockedAt: row.finalizedAt!,
    fromDate: dates[0]!,
    toDate: dates.at(-1)!,
    fixtures: fixtures.length,
    counted: counted.length,
    void: fixtures.filter(({ result }) => result === 'void').length,
    open: fixtures.filter(({ result }) => result === null).length,
    shared: counted.filter(({ isRepeated }) => isRepeated).length,
    sets:
      counted.length === 0
        ? []
        : SET_IDS.map((set) => {
            const { right, expected, atMost, atLeast, all } = lockedSlate(picksOf(jackpot, set));
            return { set, right, expected, atMost, atLeast, all };
          }),
  };
}

function toRecord(set: SetId, total: LockedTotal): LockedRecord {
  const { right, expected, z, first, probabilities, atMost, atLeast } = total;
  const { allExpected, allObserved, allAtLeast, allAtMost } = total;
  return {
    ...{ set, right, expected, z, first, probabilities: Array.from(probabilities), atMost, atLeast },
    ...{ allExpected, allObserved, allAtLeast, allAtMost },
  };
}
