import type { FixtureExplanation, GoalFactor, SetStep } from '../contract/explanation';
import type { Outcome } from '../contract/common';

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

export const STEP_NAMES: Readonly<Record<SetStep, string>> = {
  market: 'market',
  calibration: 'calibration',
  set: 'what the set does',
};

export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = { home: 'home win', draw: 'draw', away: 'away win' };

/** One step of a waterfall: from where the one before it ended. */
export interface WaterfallStep {
  readonly name: string;
  /** In probability, signed. */
  readonly by: number;
  readonly to: number;
}

type Parts = Pick<FixtureExplanation, 'baseline' | 'goals' | 'sets'> & {
  readonly fixture: { readonly home: string; readonly away: string };
};

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
    ...sets[set]!.steps.map((each) => step(STEP_NAMES[each.step], each.contribution[outcome])),
  ];
}

/** Less than this is not worth a word. */
const NOTHING = 0.0005;
const points = (by: number): string => `${by >= 0 ? '+' : '−'}${(100 * Math.abs(by)).toFixed(1)}`;
const percent = (p: number): string => `${(100 * p).toFixed(1)} %`;

/** An explanation as a paragraph: about the likeliest outcome of the set, its largest reasons first. */
export function explanationInWords(explanation: Parts, set: keyof Parts['sets']): string {
  const { baseline, sets } = explanation;
  const { final } = sets[set]!;
  const outcome = (['home', 'draw', 'away'] as const).reduce((best, each) => (final[each] > final[best] ? each : best));
  const [, ...steps] = waterfallOf(explanation, set, outcome);
  const told = steps.filter(({ by }) => Math.abs(by) >= NOTHING).sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  const reasons = told.map(({ name, by }) => `${name} ${points(by)}`);
  const start = `Two average clubs on neutral ground: ${OUTCOME_NAMES[outcome]} ${percent(baseline[outcome])}.`;
  const way = reasons.length > 0 ? ` In percentage points: ${reasons.join(', ')}.` : ' Nothing moves it.';
  return `${start}${way} Set ${set}: ${percent(final[outcome])}.`;
}
