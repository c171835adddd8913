import exp from '@stdlib/math-base-special-exp';
import parameters from '../../../resources/demo/parameters.json';
import { toIsoDate } from '../core/numeric/calendar';
import { toLetter } from '../core/cleaning/validation';
import { roundRobin, type Pairing } from './demo-calendar';
import { drawScore, noiseOf, outcomesOf, scoreGrid, uniformOf, type ScoringRates, type Triple } from './demo-draw';

export interface DemoFile {
  readonly name: string;
  readonly text: string;
}
export interface DemoLeague {
  /** One season file each, in the main layout of football-data.co.uk. */
  readonly files: readonly DemoFile[];
  /** The first fixtures of the season after, two of them without odds. */
  readonly fixtures: DemoFile;
}

const SEASON_HEADER = 'Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,FTR,HTHG,HTAG,HTR,AvgH,AvgD,AvgA,AvgCH,AvgCD,AvgCA';
const FIXTURE_HEADER = 'date,league,home,away,odds_home,odds_draw,odds_away';
/** Strengths are stated for the third season; drift counts from there. */
const MIDDLE_SEASON = 2;
const OUTCOMES = ['home', 'draw', 'away'] as const;

/**
 * A fictional league whose true probabilities are known, as files to import: five seasons and a fixture list.
 *
 * Everything follows from `resources/demo/parameters.json`; there is no random source, only SHA-256 of the seed and
 * the match, and no function that could differ between machines. How each number is drawn is written in
 * `resources/demo/README.md`.
 */
export function generateDemoLeague(): DemoLeague {
  const files = parameters.seasons.map(({ season, firstRound, clubs }, index) => {
    const rows = roundRobin(clubs, firstRound).map((pairing) => toSeasonRow(pairing, season, index));
    return { name: `${parameters.league.code}_${season}.csv`, text: toText(SEASON_HEADER, rows) };
  });
  return { files, fixtures: generateFixtures() };
}

/** The rates that a match of the demo league is drawn from; `seasonIndex` counts seasons from 0. */
export function demoRates(home: string, away: string, seasonIndex: number): ScoringRates {
  const hosts = strengthsOf(home, seasonIndex);
  const guests = strengthsOf(away, seasonIndex);
  return {
    home: exp(parameters.mu + parameters.homeAdvantage + hosts.attack - guests.defence),
    away: exp(parameters.mu + guests.attack - hosts.defence),
    rho: parameters.rho,
  };
}

function generateFixtures(): DemoFile {
  const { season, firstRound, clubs, count, withoutOdds } = parameters.fixtures;
  const pairings = roundRobin(clubs, firstRound).slice(0, count);
  const rows = pairings.map(({ dayNumber, home, away }, index) => {
    const truth = outcomesOf(scoreGrid(demoRates(home, away, parameters.seasons.length)));
    const prices = withoutOdds.includes(index + 1) ? ['', '', ''] : toPrices(truth, 'pre-closing', season, home, away);
    return [toIsoDate(dayNumber), parameters.league.code, home, away, ...prices].join(',');
  });
  return { name: `${parameters.league.code}_${season}_fixtures.csv`, text: toText(FIXTURE_HEADER, rows) };
}

function toSeasonRow({ dayNumber, home, away }: Pairing, season: string, seasonIndex: number): string {
  const grid = scoreGrid(demoRates(home, away, seasonIndex));
  const score = drawScore(grid, uniformOf(parameters.seed, season, home, away));
  const half = {
    home: firstHalfGoals(score.home, season, home, away, 'home'),
    away: firstHalfGoals(score.away, season, home, away, 'away'),
  };
  const truth = outcomesOf(grid);
  return [
    parameters.league.code,
    toIsoDate(dayNumber).split('-').reverse().join('/'),
    home,
    away,
    score.home,
    score.away,
    toLetter(score.home, score.away),
    half.home,
    half.away,
    toLetter(half.home, half.away),
    ...toPrices(truth, 'pre-closing', season, home, away),
    ...toPrices(truth, 'closing', season, home, away),
  ].join(',');
}

/** Each goal falls before half-time with the same probability, by a draw of its own. */
function firstHalfGoals(goals: number, season: string, home: string, away: string, side: string): number {
  let early = 0;
  for (let goal = 1; goal <= goals; goal++) {
    if (uniformOf(parameters.seed, season, home, away, 'half', side, goal) < parameters.firstHalfShare) early += 1;
  }
  return early;
}

/**
 * Prices of a bookmaker who is good but not perfect: true probabilities times exp(noise), renormalised, with the
 * margin spread in proportion. Prices before closing carry the closing noise and more of their own.
 */
function toPrices(
  truth: Triple,
  kind: 'pre-closing' | 'closing',
  season: string,
  home: string,
  away: string,
): string[] {
  const { margin, closingNoise, preClosingNoise } = parameters.bookmaker;
  const seen = OUTCOMES.map((outcome) => {
    const match = [parameters.seed, season, home, away, outcome] as const;
    const early = kind === 'closing' ? 0 : preClosingNoise * noiseOf(...match, 'pre-closing');
    return truth[outcome] * exp(closingNoise * noiseOf(...match, 'closing') + early);
  });
  const total = seen.reduce((sum, value) => sum + value, 0);
  return seen.map((value) => toPriceText(total / (value * (1 + margin))));
}

/** Two decimals, rounded half up in whole hundredths so that no formatter decides. */
function toPriceText(price: number): string {
  const hundredths = Math.floor(price * 100 + 0.5);
  const rest = hundredths % 100;
  return `${(hundredths - rest) / 100}.${rest < 10 ? '0' : ''}${rest}`;
}

function strengthsOf(club: string, seasonIndex: number): { attack: number; defence: number } {
  const found = parameters.clubs.find(({ name }) => name === club);
  if (!found) throw new Error(`the demo parameters name no club ${club}`);
  const seasons = seasonIndex - MIDDLE_SEASON;
  return {
    attack: found.attack + found.attackDrift * seasons,
    defence: found.defence + found.defenceDrift * seasons,
  };
}

const toText = (header: string, rows: readonly string[]): string => `${[header, ...rows].join('\n')}\n`;
