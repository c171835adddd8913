import type { Degradation } from '../words/degradations';
import { SET_IDS, type SetId } from '../words/sets';
import { oddsProblem } from '../blending/odds-to-probability';
import type { LeagueModel, ModelTeam } from './league-model';
import type { OddsTriple, Triple } from '../words/outcomes';
import { fixtureRates, type Origin, type Pairing } from './fixture-rates';
import { marketOf, memoryOf, setsOf } from './sets-of';

/** Decayed matches below which a strength rests mostly on its prior. */
export const THIN_HISTORY = 5;
/** Days after a model's data end beyond which its forecasts are flagged. */
export const STALE_DAYS = 120;

/** Every set but the pure model has something of the market, where there is one. */
const MARKET_SETS = SET_IDS.filter((id) => id !== 'A');

export interface Fixture extends Pairing {
  /** The league it belongs to; the model's own where it is left out. */
  readonly league?: string;
  /** Day number of the match. */
  readonly day: number;
  readonly odds: OddsTriple | null;
}

/** The numbers of one fixture, each fallback beside the sets it touched. */
export interface FixtureForecast {
  readonly lambdaHome: number;
  readonly lambdaAway: number;
  readonly rho: number;
  /** Σ 1 / odds; null without odds. */
  readonly overround: number | null;
  readonly market: Triple | null;
  /** What past prices say in place of a market; absent where there is one, or no memory. */
  readonly memory?: Triple | undefined;
  /** The goal model alone, before calibration. */
  readonly model: Triple;
  readonly sets: Readonly<Record<SetId, Triple>>;
  readonly degradations: readonly Degradation[];
}

/**
 * The seven probability sets of one fixture.
 *
 * Pure: the same model and fixture give the same bits. Where odds are absent or refused past prices speak for the market, if
 * the model has a memory of them; else B, C, F and G stay at A.
 * @throws {RangeError} when a calibrator has seen the day of the fixture
 */
export function predictFixture(model: LeagueModel, fixture: Fixture): FixtureForecast {
  const degradations: Degradation[] = [];
  const flag = (code: Degradation['code'], message: string, sets: readonly SetId[]) =>
    degradations.push({ code, message, sets: [...sets] });

  const { pool } = model;
  if (pool) {
    const leagues = pool.map(({ league }) => league).join(', ');
    const where = fixture.league ? `${fixture.league} has no model of its own` : 'no league is named';
    const message = `${where}: an average match of ${leagues}, both clubs as strong or weak as clubs are there`;
    flag('no-model', message, SET_IDS);
  }
  const flagStrength = (name: string, team: ModelTeam | null, origin: Origin | undefined) => {
    if (pool) return;
    if (!team) {
      const isCarried = origin && model.moves?.[origin.league];
      const strength = isCarried ? `carried over from ${origin.league}` : "the prior's";
      flag('unseen-team', `${name} has not played in the data of this model: its strength is ${strength}`, SET_IDS);
    } else if (team.effectiveMatches < THIN_HISTORY) {
      const seen = team.effectiveMatches.toFixed(1);
      flag('thin-history', `${name} counts ${seen} decayed matches: its strength rests mostly on the prior`, SET_IDS);
    }
  };
  const { home, away, lambdaHome, lambdaAway, rho, rhoClamped } = fixtureRates(model, fixture);
  flagStrength(fixture.home, home, fixture.from?.home);
  flagStrength(fixture.away, away, fixture.from?.away);
  if (rhoClamped)
    flag('rho-clamped', `rho ${model.rho} leaves no positive probability here and was moved to ${rho}`, SET_IDS);
  if (fixture.day - model.asOf > STALE_DAYS) {
    flag('stale-model', `the model's data end ${fixture.day - model.asOf} days before this fixture`, SET_IDS);
  }
  const market = marketOf(fixture.odds);
  const memory = market ? null : memoryOf(model, fixture);
  if (!market) {
    const refusal = fixture.odds && oddsProblem(fixture.odds);
    const instead = memory
      ? 'past prices: B and C are blended with what the prices of past matches say, the others made from them'
      : 'B, C, F and G follow A, D and E are made from it';
    const reason = refusal ? `odds refused (${refusal})` : 'no odds';
    flag(refusal ? 'odds-refused' : 'no-odds', `${reason}: ${instead}`, MARKET_SETS);
  } else if (market.problematic) {
    const message = `the ${market.method} method has no solution for these odds: the market is 1/odds, normalised`;
    flag('margin-method', message, MARKET_SETS);
  }
  const rates = { lambda: lambdaHome, nu: lambdaAway, rho };
  return {
    lambdaHome,
    lambdaAway,
    rho,
    overround: market?.overround ?? null,
    market: market?.probabilities ?? null,
    ...(memory ? { memory: memory.probabilities } : {}),
    ...setsOf(model, fixture.day, market ?? memory, rates),
    degradations,
  };
}
