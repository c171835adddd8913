import type { CoveragePlan, SetDistribution } from '../../../contract';
import { allInterval, type LeaguePicks, type SlopedPick } from '../../core/jackpot/all-interval';
import { describePicks } from '../../core/jackpot/correct-picks';
import { coveragePlan, planFrontier } from '../../core/jackpot/coverage-plan';
import { likeliestOutcome } from '../../core/jackpot/picks';
import type { ParameterCovariance } from '../../core/models/covariance';
import { fixtureSlopes, pickSlopes, type FixtureSlopes } from '../../core/sets/fixture-slopes';
import { OUTCOMES, type Interval, type Outcome } from '../../core/words/outcomes';
import { SET_IDS, type SetId } from '../../core/words/sets';
import { jackpotDesk, type ChangedPick } from '../../db/repositories/jackpot-desk';
import type { JackpotRow } from '../../db/repositories/jackpots';
import {
  modelFor,
  toCoreFixture,
  type JackpotContent,
  type LockedModel,
  type Picks,
} from '../../export/jackpot-content';
import type { Reading } from '../capability';
import { covarianceOf, readJackpot } from './read-jackpot';

/** Alternatives beside a plan go up to this many times its lines. */
const LOOK_AHEAD = 4;

/** The outcome picked in each fixture, by set: the likeliest unless a person has changed it. */
export function picksOfContent(
  { fixtures, predictions }: Pick<JackpotContent, 'fixtures' | 'predictions'>,
  changes: readonly ChangedPick[],
): Picks {
  const pick = (set: SetId, index: number): Outcome => {
    const { order } = fixtures[index]!;
    const changed = changes.find((each) => each.set === set && each.order === order);
    return changed?.outcome ?? likeliestOutcome(predictions[index]!.sets[set]);
  };
  return Object.fromEntries(SET_IDS.map((set) => [set, fixtures.map((_, index) => pick(set, index))])) as Picks;
}

/** What a jackpot says and its picks: of a finalised one those that were locked with it. */
export function readPicks(context: Reading, row: JackpotRow): { content: JackpotContent; picks: Picks } {
  const { content } = readJackpot(context, row);
  const changes = row.status === 'finalized' ? [] : jackpotDesk(context.db).picks(row.id);
  return { content, picks: content.picks ?? picksOfContent(content, changes) };
}

/** How many picks of each set come right, exactly, and how far the chance of all may be off. */
export function distributionsOf(context: Reading, row: JackpotRow): SetDistribution[] {
  const { content, picks } = readPicks(context, row);
  const { fixtures, predictions } = content;
  const slopes = slopesOf(context, content);
  return SET_IDS.map((set): SetDistribution => {
    const own = fixtures.map(({ order }, index) => {
      const outcome = picks[set]![index]!;
      const triple = predictions[index]!.sets[set];
      return { order, outcome, probability: triple[outcome], isChanged: outcome !== likeliestOutcome(triple) };
    });
    const { distribution, atLeast, ...rest } = describePicks(own.map(({ probability }) => probability));
    return {
      set,
      picks: own,
      ...rest,
      distribution: [...distribution],
      atLeast: [...atLeast],
      interval: slopes && intervalOf(slopes, set, picks[set]!, rest.all),
    };
  });
}

interface ModelSlopes {
  readonly covariance: ParameterCovariance;
  readonly fixtures: readonly {
    readonly index: number;
    readonly home: string;
    readonly away: string;
    readonly slopes: FixtureSlopes;
  }[];
}

/** How every fixture moves with the parameters of its model; null where a model was stored without their covariance. */
function slopesOf(context: Reading, { models, fixtures }: JackpotContent): readonly ModelSlopes[] | null {
  const byModel = new Map<LockedModel, ModelSlopes['fixtures'][number][]>();
  fixtures.forEach((fixture, index) => {
    const model = modelFor(models, fixture.league)!;
    const slopes = fixtureSlopes(model.document, toCoreFixture(models, fixture));
    const { home, away } = fixture;
    byModel.set(model, [...(byModel.get(model) ?? []), { index, home, away, slopes }]);
  });
  const all = [...byModel].flatMap(([{ id }, own]) => {
    const covariance = covarianceOf(context, id);
    return covariance ? [{ covariance, fixtures: own }] : [];
  });
  return all.length === byModel.size ? all : null;
}

function intervalOf(models: readonly ModelSlopes[], set: SetId, picks: readonly Outcome[], all: number): Interval {
  const leagues = models.map(({ covariance, fixtures }): LeaguePicks => ({
    covariance,
    fixtures: fixtures.map(({ index, home, away, slopes }): SlopedPick => ({
      home,
      away,
      slope: pickSlopes(slopes, set, picks[index]!),
    })),
  }));
  return allInterval(all, leagues);
}

/** The best singles, doubles and trebles of one set for a number of lines, with what other numbers would cover. */
export function planOf(context: Reading, row: JackpotRow, set: SetId, lines: number): CoveragePlan {
  const { content, picks } = readPicks(context, row);
  const { fixtures, predictions } = content;
  const planned = predictions.map(({ sets }, index) => {
    const pick = picks[set]![index]!;
    const others = OUTCOMES.filter((each) => each !== pick);
    others.sort((a, b) => sets[set][b] - sets[set][a]);
    return { order: [pick, ...others], probabilities: sets[set] };
  });
  const plan = coveragePlan(planned, lines);
  return {
    set,
    asked: lines,
    lines: plan.lines,
    choices: plan.choices.map((outcomes, index) => ({
      order: fixtures[index]!.order,
      outcomes: [...outcomes],
      covered: Math.min(
        1,
        outcomes.reduce((sum, outcome) => sum + predictions[index]!.sets[set][outcome], 0),
      ),
    })),
    covered: plan.covered,
    gain: plan.gain,
    distribution: [...plan.distribution],
    alternatives: planFrontier(planned, lines * LOOK_AHEAD).map((each) => ({ ...each })),
  };
}
