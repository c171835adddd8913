import type { ExplainedClub, FixtureExplanation, FixturePrediction, PastMeeting } from '../../../contract';
import { explanationInWords } from '../../../text/explain-words';
import { explainFixture } from '../../core/explainability/explain-fixture';
import { teamKey } from '../../core/cleaning/canonicalize';
import type { ParameterCovariance } from '../../core/models/covariance';
import { ATTACK } from '../../core/models/parameters';
import { dayOf, toIsoDate } from '../../core/numeric/calendar';
import { packedIndex } from '../../core/numeric/symmetric';
import { goalMatrix } from '../../core/probabilities/goal-matrix';
import { scoreSummary } from '../../core/probabilities/score-summary';
import { fixtureTerms, type FixtureTerms } from '../../core/sets/fixture-rates';
import type { LeagueModel } from '../../core/sets/league-model';
import { SETS } from '../../core/sets/registry';
import { UserError } from '../../core/words/errors';
import { OUTCOMES } from '../../core/words/outcomes';
import { BLENDED_SETS, SET_IDS, type SetId } from '../../core/words/sets';
import type { JackpotRow } from '../../db/repositories/jackpots';
import { leagueRepository } from '../../db/repositories/leagues';
import { modelRepository } from '../../db/repositories/models';
import { modelFor, toCoreFixture } from '../../export/jackpot-content';
import { finishedMatches, type TrainingMatch } from '../../jobs/finished-matches';
import type { Reading } from '../capability';
import { predictionsOf } from './detail';
import { covarianceOf, readJackpot } from './read-jackpot';

const LAST = 6;
const MEETINGS = 10;

/** Why the numbers of one fixture are what they are, and what stands behind them. */
export function explain(context: Reading, row: JackpotRow, order: number): FixtureExplanation {
  const { content } = readJackpot(context, row);
  const index = content.fixtures.findIndex((fixture) => fixture.order === order);
  const fixture = content.fixtures[index];
  if (!fixture) throw new UserError('not-found', `${row.name} has no forecast for fixture ${order}`);
  const { id, version, document } = modelFor(content.models, fixture.league)!;
  const core = toCoreFixture(content.models, fixture);
  const { baseline, goals, sets } = explainFixture(document, core);
  const { lambdaHome, lambdaAway, rho } = content.predictions[index]!;
  const { scores, totals, bothScore, likeliest } = scoreSummary(
    goalMatrix(lambdaHome, lambdaAway, rho, document.maxGoals ?? undefined),
  );
  const matches = leagueRepository(context.db).find(fixture.league)
    ? finishedMatches(context.db, fixture.league, fixture.date)
    : [];
  const { terms } = fixtureTerms(document, core);
  const club = (side: 'home' | 'away') =>
    toClub({
      name: fixture[side],
      side,
      terms,
      document,
      covariance: covarianceOf(context, id),
      trail: modelRepository(context.db).features(version, fixture[side]),
      matches,
      day: core.day,
    });
  const prediction = predictionsOf(content)[index]!;
  const parts = {
    fixture: prediction,
    baseline,
    goals: goals.map(({ factor, contribution }) => ({ factor, contribution: { ...contribution } })),
    sets: Object.fromEntries(
      SET_IDS.map((set) => {
        const { blended, calibrated, final, steps } = sets[set];
        const calibrators = calibratorsOf(document, set, hasVoice(prediction));
        return [set, { blended, calibrated, final, calibrators, steps: steps.map((step) => ({ ...step })) }];
      }),
    ) as FixtureExplanation['sets'],
  };
  const { sets: stored } = content.predictions[index]!;
  const clubs = { home: club('home'), away: club('away') };
  return {
    ...parts,
    comesOut: SET_IDS.every((set) => OUTCOMES.every((outcome) => sets[set].final[outcome] === stored[set][outcome])),
    words: Object.fromEntries(
      SET_IDS.map((set) => [set, explanationInWords({ ...parts, ...clubs }, set)]),
    ) as FixtureExplanation['words'],
    scores: {
      grid: scores.map((line) => [...line]),
      totals: totals.map((each) => ({ ...each })),
      bothScore,
      likeliest: likeliest.map((each) => ({ ...each })),
    },
    ...clubs,
    meetings: meetingsOf(matches, fixture),
  };
}

/** Whether B and C are blended with something: the market, or past prices in its place. */
const hasVoice = ({ market, memory }: FixturePrediction): boolean => market !== null || memory !== undefined;

/** What calibrates a set. Where nothing speaks for the market B and C are A, and so is all that is made of them. */
const calibratorsOf = ({ calibrators }: LeagueModel, set: SetId, isBlended: boolean) => {
  const { alters } = SETS.find(({ id }) => id === set)!;
  const own = set === 'G' ? BLENDED_SETS : BLENDED_SETS.filter((each) => each === (alters ?? set));
  return (isBlended ? own : (['A'] as const)).map((each) => {
    const { weight, samples, scope, reason } = calibrators[each];
    return { set: each, weight, samples, scope, reason };
  });
};

interface ClubParts {
  readonly name: string;
  readonly side: 'home' | 'away';
  readonly terms: FixtureTerms;
  readonly document: LeagueModel;
  readonly covariance: ParameterCovariance | undefined;
  readonly trail: readonly { readonly date: string; readonly attack: number; readonly defence: number }[];
  /** Of the league before the fixture, oldest first. */
  readonly matches: readonly TrainingMatch[];
  readonly day: number;
}

function toClub({ name, side, terms, document, covariance, trail, matches, day }: ClubParts): ExplainedClub {
  const [attack, defence] =
    side === 'home' ? [terms.homeAttack, terms.homeDefence] : [terms.awayAttack, terms.awayDefence];
  const errors = errorsOf(covariance, name);
  const known = document.teams.find((team) => team.name === name);
  const own = matches.filter((match) => teamKey(match.home) === teamKey(name) || teamKey(match.away) === teamKey(name));
  const last = own.at(-1);
  return {
    name,
    attack: { value: attack, error: errors?.attack ?? null },
    defence: { value: defence, error: errors?.defence ?? null },
    goalsAlone: known?.goalsAlone ?? null,
    effectiveMatches: known?.effectiveMatches ?? null,
    trail: trail.map(({ date, attack: a, defence: d }) => ({ date, attack: a, defence: d })),
    restDays: last ? day - last.day : null,
    form: own
      .slice(-LAST)
      .reverse()
      .map((match) => {
        const isHome = teamKey(match.home) === teamKey(name);
        const [goalsFor, goalsAgainst] = isHome
          ? [match.homeGoals, match.awayGoals]
          : [match.awayGoals, match.homeGoals];
        return {
          date: toIsoDate(match.day),
          opponent: isHome ? match.away : match.home,
          venue: isHome ? ('home' as const) : ('away' as const),
          goalsFor,
          goalsAgainst,
          result: goalsFor > goalsAgainst ? ('W' as const) : goalsFor < goalsAgainst ? ('L' as const) : ('D' as const),
        };
      }),
  };
}

/** Standard errors of a club's strengths: of one that the fit has not seen, the spread of its prior. */
function errorsOf(covariance: ParameterCovariance | undefined, name: string) {
  if (!covariance) return null;
  const { teams, sigma, unseenVariance = 1, meanVariance = 0, values } = covariance;
  const team = teams.indexOf(name);
  const unseen = sigma * Math.sqrt(unseenVariance + meanVariance);
  if (team < 0) return { attack: unseen, defence: unseen };
  const at = (place: number) => Math.sqrt(values[packedIndex(place, place)]!);
  return { attack: at(ATTACK + team), defence: at(ATTACK + teams.length + team) };
}

/** Matches of the two against each other, newest first. */
function meetingsOf(
  matches: readonly TrainingMatch[],
  { league, date, home, away }: { league: string; date: string; home: string; away: string },
): PastMeeting[] {
  const [ours, theirs] = [teamKey(home), teamKey(away)];
  return matches
    .filter((match) => match.day < dayOf(date))
    .filter((match) => {
      const [a, b] = [teamKey(match.home), teamKey(match.away)];
      return (a === ours && b === theirs) || (a === theirs && b === ours);
    })
    .slice(-MEETINGS)
    .reverse()
    .map((match) => ({
      date: toIsoDate(match.day),
      league,
      home: match.home,
      away: match.away,
      homeGoals: match.homeGoals,
      awayGoals: match.awayGoals,
    }));
}
