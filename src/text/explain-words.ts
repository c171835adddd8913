import type { ExplainedClub, FixtureExplanation, GoalFactor, SetStep } from '../contract/explanation';
import type { Outcome } from '../contract/common';
import { signedStrength } from './club-words';

/** What each step of an explanation is called, with the clubs where it is about one. */
export const factorName = (factor: GoalFactor, home: string, away: string): string =>
  ({
    homeAttack: `attack of ${home}`,
    awayDefence: `defence of ${away}`,
    awayAttack: `attack of ${away}`,
    homeDefence: `defence of ${home}`,
    homeAdvantage: 'home advantage',
    rho: 'low scores (rho)',
  })[factor];

type Voices = Partial<Pick<FixtureExplanation['fixture'], 'memory'>>;

/** What B and C are blended with: the market, or past prices where they stand in for it. */
export const voiceName = ({ memory }: Voices): string => (memory ? 'past prices' : 'market');

/** What a step after the goal model is called. */
export const stepName = (step: SetStep, fixture: Voices): string =>
  ({ market: voiceName(fixture), calibration: 'calibration', set: 'what the set does' })[step];

export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = { home: 'home win', draw: 'draw', away: 'away win' };

/** One step of a waterfall: from where the one before it ended. */
export interface WaterfallStep {
  readonly name: string;
  /** In probability, signed. */
  readonly by: number;
  readonly to: number;
}

type Parts = Pick<FixtureExplanation, 'baseline' | 'goals' | 'sets'> & {
  readonly fixture: { readonly home: string; readonly away: string } & Voices;
};
type Club = Pick<ExplainedClub, 'name' | 'attack' | 'defence' | 'goalsAlone'>;

/** The way of one set's probability of one outcome, step by step, from two average clubs on neutral ground. */
export function waterfallOf(explanation: Parts, set: keyof Parts['sets'], outcome: Outcome): WaterfallStep[] {
  const { baseline, goals, sets, fixture } = explanation;
  let at = baseline[outcome];
  const step = (name: string, by: number): WaterfallStep => {
    at += by;
    return { name, by, to: at };
  };
  return [
    { name: 'two average clubs', by: baseline[outcome], to: at },
    ...goals.map(({ factor, contribution }) =>
      step(factorName(factor, fixture.home, fixture.away), contribution[outcome]),
    ),
    ...sets[set]!.steps.map((each) => step(stepName(each.step, fixture), each.contribution[outcome])),
  ];
}

/** Less than this is not worth a word. */
const NOTHING = 0.0005;
const points = (by: number): string => `${by >= 0 ? '+' : '−'}${(100 * Math.abs(by)).toFixed(1)}`;
const percent = (p: number): string => `${(100 * p).toFixed(1)} %`;

/** Log goals by which goals alone must differ to be worth a sentence. */
const TELLING_MOVE = 0.02;

/** The strength that moved most from what goals alone would say, as a sentence; empty where that is next to nothing. */
function movedMost(clubs: readonly Club[]): string {
  const moves = clubs.flatMap(({ name, goalsAlone, ...club }) =>
    (['attack', 'defence'] as const).flatMap((side) => {
      if (!goalsAlone) return [];
      const [now, alone] = [club[side].value, goalsAlone[side]];
      return [{ name, side, now, alone, size: Math.abs(now - alone) }];
    }),
  );
  const [first] = moves.sort((a, b) => b.size - a.size);
  if (!first || first.size < TELLING_MOVE) return '';
  const { name, side, now, alone } = first;
  return ` The ${side} of ${name} is ${signedStrength(now)} with what was counted besides goals; goals alone would say ${signedStrength(alone)}.`;
}

/** An explanation as a paragraph: about the likeliest outcome of the set, its largest reasons first. */
export function explanationInWords(
  explanation: Parts & { readonly home?: Club; readonly away?: Club },
  set: keyof Parts['sets'],
): string {
  const { baseline, sets, home, away } = explanation;
  const { final } = sets[set]!;
  const outcome = (['home', 'draw', 'away'] as const).reduce((best, each) => (final[each] > final[best] ? each : best));
  const [, ...steps] = waterfallOf(explanation, set, outcome);
  const told = steps.filter(({ by }) => Math.abs(by) >= NOTHING).sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  const reasons = told.map(({ name, by }) => `${name} ${points(by)}`);
  const start = `Two average clubs on neutral ground: ${OUTCOME_NAMES[outcome]} ${percent(baseline[outcome])}.`;
  const way = reasons.length > 0 ? ` In percentage points: ${reasons.join(', ')}.` : ' Nothing moves it.';
  const moved = movedMost([home, away].filter((club) => club !== undefined));
  return `${start}${way}${moved} Set ${set}: ${percent(final[outcome])}.`;
}
