import type { JackpotChange, JackpotDiff, OddsTriple } from '../../../contract';
import { OUTCOMES } from '../../core/words/outcomes';
import { SET_IDS } from '../../core/words/sets';
import type { JackpotRow } from '../../db/repositories/jackpots';
import type { JackpotContent, Picks, ResolvedFixture } from '../../export/jackpot-content';
import type { Reading } from '../capability';
import { readPicks } from './distribution';

/** What has changed from one version of a jackpot to another: fixtures, models, probabilities, picks. */
export function diffOf(context: Reading, from: JackpotRow, to: JackpotRow): JackpotDiff {
  const [before, after] = [readPicks(context, from), readPicks(context, to)];
  const pairs = pair(before.content.fixtures, after.content.fixtures);
  return {
    from: { id: from.id, name: from.name, version: from.version },
    to: { id: to.id, name: to.name, version: to.version },
    reason: to.reason,
    changes: [
      ...fixtureChanges(before.content, after.content, pairs),
      ...modelChanges(before.content, after.content),
      ...pairs.flatMap((each) => [
        ...numberChanges(before.content, after.content, each),
        ...pickChanges(before, after, each),
      ]),
    ],
  };
}

/** Places of one match in both versions. */
type PairOfPlaces = readonly [before: number, after: number];

/** The same two clubs in the same league are the same match, whatever its day, odds and place. */
function pair(before: readonly ResolvedFixture[], after: readonly ResolvedFixture[]): PairOfPlaces[] {
  const keyOf = ({ league, home, away }: ResolvedFixture) => `${league}\n${home}\n${away}`;
  const left = new Map(before.map((fixture, index) => [keyOf(fixture), index]));
  return after.flatMap((fixture, index): PairOfPlaces[] => {
    const place = left.get(keyOf(fixture));
    return place === undefined ? [] : [[place, index]];
  });
}

const nameOf = ({ league, home, away }: ResolvedFixture): string => `${home} – ${away}${league ? ` (${league})` : ''}`;
const oddsText = (odds: OddsTriple | null): string => (odds ? `${odds.home} / ${odds.draw} / ${odds.away}` : 'none');

function fixtureChanges(
  before: JackpotContent,
  after: JackpotContent,
  pairs: readonly PairOfPlaces[],
): JackpotChange[] {
  const change = (order: number, what: string, old: string | null, now: string | null): JackpotChange[] =>
    old === now ? [] : [{ kind: 'fixture', order, what, before: old, after: now }];
  const gone = before.fixtures.filter((_, index) => !pairs.some(([place]) => place === index));
  const fresh = after.fixtures.filter((_, index) => !pairs.some(([, place]) => place === index));
  return [
    ...gone.flatMap((fixture) => change(fixture.order, nameOf(fixture), `fixture ${fixture.order}`, null)),
    ...fresh.flatMap((fixture) => change(fixture.order, nameOf(fixture), null, `fixture ${fixture.order}`)),
    ...pairs.flatMap(([first, second]) => {
      const [old, now] = [before.fixtures[first]!, after.fixtures[second]!];
      const ground = (fixture: ResolvedFixture) => (fixture.neutral ? 'neutral' : 'home');
      const of = (what: string) => `${nameOf(now)}: ${what}`;
      return [
        ...change(now.order, of('place'), String(old.order), String(now.order)),
        ...change(now.order, of('date'), old.date, now.date),
        ...change(now.order, of('kick-off'), old.kickoff ?? 'none', now.kickoff ?? 'none'),
        ...change(now.order, of('ground'), ground(old), ground(now)),
        ...change(now.order, of('odds'), oddsText(old.odds), oddsText(now.odds)),
      ];
    }),
  ];
}

function modelChanges(before: JackpotContent, after: JackpotContent): JackpotChange[] {
  const versions = ({ models }: JackpotContent) => new Map(models.map((each) => [each.document.league, each.version]));
  const [old, now] = [versions(before), versions(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((league) => {
    const [first, second] = [old.get(league) ?? null, now.get(league) ?? null];
    return first === second
      ? []
      : [{ kind: 'model' as const, order: null, what: league, before: first, after: second }];
  });
}

/** A difference that a person can see: of a tenth of a percentage point or more. */
const VISIBLE = 0.0005;

function numberChanges(before: JackpotContent, after: JackpotContent, [first, second]: PairOfPlaces): JackpotChange[] {
  const [old, now] = [before.predictions[first]!, after.predictions[second]!];
  const fixture = after.fixtures[second]!;
  const percent = (p: number) => `${(100 * p).toFixed(1)} %`;
  return SET_IDS.flatMap((set) => {
    const [a, b] = [old.sets[set], now.sets[set]];
    if (OUTCOMES.every((outcome) => Math.abs(a[outcome] - b[outcome]) < VISIBLE)) return [];
    const all = (triple: typeof a) => OUTCOMES.map((outcome) => percent(triple[outcome])).join(' / ');
    const what = `${nameOf(fixture)}: set ${set}`;
    return [{ kind: 'probability' as const, order: fixture.order, what, before: all(a), after: all(b) }];
  });
}

function pickChanges(
  before: { readonly content: JackpotContent; readonly picks: Picks },
  after: { readonly content: JackpotContent; readonly picks: Picks },
  [first, second]: PairOfPlaces,
): JackpotChange[] {
  const fixture = after.content.fixtures[second]!;
  return SET_IDS.flatMap((set) => {
    const [old, now] = [before.picks[set]![first]!, after.picks[set]![second]!];
    const what = `${nameOf(fixture)}: pick of set ${set}`;
    return old === now ? [] : [{ kind: 'pick' as const, order: fixture.order, what, before: old, after: now }];
  });
}
