import {
  FORECAST_SOURCES,
  OUTCOMES,
  SLATE_RULES,
  SLATE_SIZES,
  STAGES,
  VOICES,
  type ForecastSource,
  type Outcome,
  type SlateRule,
  type Stage,
  type VoiceId,
} from '../../../../contract/words';
import { isDay } from '../../../../text/day';

/** Which past forecasts the Reliability page looks at, and from which side. */
export interface ReliabilityChoice {
  readonly source: ForecastSource;
  /** Codes; all where it is empty. */
  readonly leagues: readonly string[];
  readonly fromSeason: string | null;
  readonly toSeason: string | null;
  /** Days, both included. */
  readonly fromDate: string | null;
  readonly toDate: string | null;
  readonly voice: VoiceId;
  readonly outcome: Outcome;
  readonly stage: Stage;
  /** Fixtures of a slate, and how past matches are cut into them. */
  readonly size: number;
  readonly rule: SlateRule;
}

export const NO_CHOICE: ReliabilityChoice = {
  source: 'backtest',
  leagues: [],
  fromSeason: null,
  toSeason: null,
  fromDate: null,
  toDate: null,
  voice: 'B',
  outcome: 'draw',
  stage: 'calibrated',
  size: 13,
  rule: 'all-leagues',
};

/** A choice as the query of an address: what is as it is by default is left out, so that one choice has one address. */
export function formatChoice(choice: ReliabilityChoice): string {
  const query = new URLSearchParams();
  for (const league of choice.leagues) query.append('league', league);
  const put = (name: string, value: string | null, usual: string | null): void => {
    if (value !== null && value !== usual) query.set(name, value);
  };
  put('source', choice.source, NO_CHOICE.source);
  put('from', choice.fromSeason, NO_CHOICE.fromSeason);
  put('to', choice.toSeason, NO_CHOICE.toSeason);
  put('from-day', choice.fromDate, NO_CHOICE.fromDate);
  put('to-day', choice.toDate, NO_CHOICE.toDate);
  put('set', choice.voice, NO_CHOICE.voice);
  put('outcome', choice.outcome, NO_CHOICE.outcome);
  put('stage', choice.stage, NO_CHOICE.stage);
  put('size', String(choice.size), String(NO_CHOICE.size));
  put('slates', choice.rule, NO_CHOICE.rule);
  return query.toString();
}

/** The choice an address names; what nobody knows is as it is by default. */
export function parseChoice(text: string): ReliabilityChoice {
  const query = new URLSearchParams(text);
  const oneOf = <T extends string>(name: string, known: readonly T[], usual: T): T =>
    known.find((value) => value === query.get(name)) ?? usual;
  const season = (name: string): string | null => {
    const value = query.get(name) ?? '';
    return /^\d{4}(-\d{2})?$/.test(value) ? value : null;
  };
  const day = (name: string): string | null => {
    const value = query.get(name) ?? '';
    return isDay(value) ? value : null;
  };
  return ofSource({
    source: oneOf('source', FORECAST_SOURCES, NO_CHOICE.source),
    leagues: [...new Set(query.getAll('league').filter(Boolean))],
    fromSeason: season('from'),
    toSeason: season('to'),
    fromDate: day('from-day'),
    toDate: day('to-day'),
    voice: oneOf('set', VOICES, NO_CHOICE.voice),
    outcome: oneOf('outcome', OUTCOMES, NO_CHOICE.outcome),
    stage: oneOf('stage', STAGES, NO_CHOICE.stage),
    size: SLATE_SIZES.find((size) => String(size) === query.get('size')) ?? NO_CHOICE.size,
    rule: oneOf('slates', SLATE_RULES, NO_CHOICE.rule),
  });
}

/** A choice that its source can answer: a jackpot keeps its forecasts as they were locked, never as blended. */
export const ofSource = (choice: ReliabilityChoice): ReliabilityChoice =>
  choice.source === 'jackpots' && choice.stage === 'blended' ? { ...choice, stage: 'calibrated' } : choice;
