import { OUTCOMES, type Outcome, type Triple } from '../words/outcomes';
import { correctPicks } from './correct-picks';

/** One fixture of a plan. */
export interface PlannedFixture {
  /** In which order its outcomes are covered: the pick, then the others by falling probability. */
  readonly order: readonly Outcome[];
  readonly probabilities: Triple;
}

/** Which outcomes of each fixture are covered. */
export interface CoveragePlan {
  /** One to three outcomes a fixture, in its own order. */
  readonly choices: readonly (readonly Outcome[])[];
  /** Single lines it consists of: the product of the numbers of choices. */
  readonly lines: number;
  /** P(every result is covered). */
  readonly covered: number;
  /** P(k results are covered), k = 0 … n. */
  readonly distribution: readonly number[];
  /** covered / P(the single line of all picks is right); null where that is 0. */
  readonly gain: number | null;
}

/** What some number of lines can cover at best. */
export interface FrontierPlan {
  readonly lines: number;
  readonly doubles: number;
  readonly trebles: number;
  readonly covered: number;
}

/** A share by which rounding may make one product of fifty factors larger than an equal one. */
const ROUNDING = 1e-12;

/**
 * The plan of singles, doubles and trebles that most likely covers every result, among all plans of at most `lines` lines.
 *
 * Exact: for every number of doubles and of trebles the best way to place them is found fixture by fixture, since a best
 * plan of many fixtures is a best plan of all but the last. More lines are used only where they cover more. Fixtures are
 * taken in an order of their probabilities, not of the list, so that a plan follows its fixtures to other places; of
 * fixtures with equal probabilities the earlier is widened first.
 *
 * @param fixtures n ≥ 0, results independent
 * @param lines integer ≥ 1: the most lines the plan may have
 * @throws {RangeError} for another number of lines, or an order that is none of the three outcomes
 * Cost: O(n · log² lines).
 */
export function coveragePlan(fixtures: readonly PlannedFixture[], lines: number): CoveragePlan {
  const table = bestPlans(fixtures, lines);
  const best = worthHaving(table).at(-1)!;
  const widths = widthsOf(table, best);
  const single = table.best[0]!;
  return {
    choices: fixtures.map(({ order }, fixture) => order.slice(0, widths[fixture])),
    lines: best.lines,
    covered: best.covered,
    distribution: Array.from(correctPicks(table.fixtures.map(({ masses, place }) => masses[widths[place]! - 1]!))),
    gain: single > 0 ? best.covered / single : null,
  };
}

/**
 * The best plan for each number of lines up to `lines` that covers more than every cheaper one, by rising lines. The last
 * is that of {@link coveragePlan}. @throws as {@link coveragePlan}
 */
export const planFrontier = (fixtures: readonly PlannedFixture[], lines: number): FrontierPlan[] =>
  worthHaving(bestPlans(fixtures, lines));

/** What a fixture covers as a single, a double and a treble, and where it stands in the list. */
interface Masses {
  readonly masses: readonly [number, number, number];
  readonly place: number;
}

interface PlanTable {
  /** By their masses. */
  readonly fixtures: readonly Masses[];
  /** Numbers of doubles and trebles that the lines allow, by `at`. */
  readonly counts: readonly { readonly doubles: number; readonly trebles: number; readonly lines: number }[];
  /** Entry of a number of doubles and trebles that the lines allow; -1 for less than none. */
  readonly at: (doubles: number, trebles: number) => number;
  /** What the best plan with these counts covers; -1 where there are too few fixtures. */
  readonly best: Float64Array;
  /** Width of each fixture in it, by fixture and entry. */
  readonly width: readonly Uint8Array[];
}

function bestPlans(fixtures: readonly PlannedFixture[], lines: number): PlanTable {
  if (!(Number.isSafeInteger(lines) && lines >= 1)) {
    throw new RangeError(`lines must be an integer of at least 1, got ${lines}`);
  }
  const sorted = fixtures.map(massesOf).sort(byMasses);
  const { counts, at } = countsWithin(lines, sorted.length);
  const best = new Float64Array(counts.length).fill(-1);
  best[0] = 1;
  const width = sorted.map(({ masses: [single, double, treble] }) => {
    const chosen = new Uint8Array(counts.length);
    // From the largest counts down: what an entry is made of is still that of the fixtures before.
    for (let entry = counts.length - 1; entry >= 0; entry -= 1) {
      const { doubles, trebles } = counts[entry]!;
      let most = best[entry]! < 0 ? -1 : best[entry]! * single;
      chosen[entry] = 1;
      const narrower = at(doubles - 1, trebles);
      if (narrower >= 0 && best[narrower]! * double > most) {
        most = best[narrower]! * double;
        chosen[entry] = 2;
      }
      const without = at(doubles, trebles - 1);
      if (without >= 0 && best[without]! * treble > most) {
        most = best[without]! * treble;
        chosen[entry] = 3;
      }
      best[entry] = most;
    }
    return chosen;
  });
  return { fixtures: sorted, counts, at, best, width };
}

function massesOf({ order, probabilities }: PlannedFixture, place: number): Masses {
  if (order.length !== OUTCOMES.length || !OUTCOMES.every((outcome) => order.includes(outcome))) {
    throw new RangeError(`fixture ${place} has no order of the three outcomes: ${order.join(', ')}`);
  }
  const single = probabilities[order[0]!];
  // Whatever happens is one of the three.
  return { masses: [single, Math.min(1, single + probabilities[order[1]!]), 1], place };
}

const byMasses = (one: Masses, other: Masses): number =>
  one.masses[0] - other.masses[0] || one.masses[1] - other.masses[1] || one.place - other.place;

/**
 * Every number of doubles and trebles of n fixtures within the lines. With some counts all smaller ones are there, and stand
 * before them.
 */
function countsWithin(lines: number, n: number): Pick<PlanTable, 'counts' | 'at'> {
  const counts: { doubles: number; trebles: number; lines: number }[] = [];
  const starts: number[] = [];
  for (let trebles = 0, triple = 1; trebles <= n && triple <= lines; trebles += 1, triple *= 3) {
    starts.push(counts.length);
    for (let doubles = 0, all = triple; doubles + trebles <= n && all <= lines; doubles += 1, all *= 2) {
      counts.push({ doubles, trebles, lines: all });
    }
  }
  const at = (doubles: number, trebles: number): number =>
    doubles < 0 || trebles < 0 ? -1 : starts[trebles]! + doubles;
  return { counts, at };
}

/** The counts whose best plan covers more than that of fewer lines. */
function worthHaving({ counts, best }: PlanTable): FrontierPlan[] {
  const frontier: FrontierPlan[] = [];
  counts
    .map((count, entry) => ({ ...count, covered: best[entry]! }))
    .sort((one, other) => one.lines - other.lines)
    .forEach(({ lines, doubles, trebles, covered }) => {
      const cheaper = frontier.at(-1)?.covered;
      if (cheaper === undefined || covered > cheaper * (1 + ROUNDING)) {
        frontier.push({ lines, doubles, trebles, covered });
      }
    });
  return frontier;
}

/** Number of choices of each fixture of the list in the best plan with these counts. */
function widthsOf(table: PlanTable, { doubles, trebles }: FrontierPlan): number[] {
  const { fixtures, at, width } = table;
  const chosen = new Array<number>(fixtures.length);
  let [twos, threes] = [doubles, trebles];
  for (let index = fixtures.length - 1; index >= 0; index -= 1) {
    chosen[index] = width[index]![at(twos, threes)]!;
    if (chosen[index] === 2) twos -= 1;
    if (chosen[index] === 3) threes -= 1;
  }
  const widths = new Array<number>(fixtures.length);
  for (let start = 0, end = 0; start < fixtures.length; start = end) {
    while (end < fixtures.length && areEqual(fixtures[start]!, fixtures[end]!)) end += 1;
    const falling = chosen.slice(start, end).sort((one, other) => other - one);
    falling.forEach((each, index) => (widths[fixtures[start + index]!.place] = each));
  }
  return widths;
}

const areEqual = (one: Masses, other: Masses): boolean =>
  one.masses[0] === other.masses[0] && one.masses[1] === other.masses[1];
