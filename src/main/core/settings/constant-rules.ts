import { MAX_MARKET_WEIGHT } from '../blending/linear-blend';
import { MAX_GOALS } from '../probabilities/goal-matrix';
import { UserError } from '../words/errors';
import { constantsWith, constantText, marketShareOf, type ConstantName, type Constants } from './constants';

/** What a constant may be. */
export interface ConstantRule {
  readonly kind: 'number' | 'list' | 'number or grows';
  readonly low: number;
  readonly high: number;
  /** Decimals at most; 0: a whole number. */
  readonly decimals: number;
  /** Of `high`, where it is no matter of taste. */
  readonly why?: string;
}

/** Values of a list. */
export const MOST_CANDIDATES = 4;
const decay = { low: 0.0001, high: 0.02, decimals: 6 };
const spread = { low: 0.05, high: 1, decimals: 4 };

export const CONSTANT_RULES: Readonly<Record<ConstantName, ConstantRule>> = {
  TIME_DECAY_XI: { kind: 'number', ...decay },
  TIME_DECAY_CANDIDATES: { kind: 'list', ...decay },
  SHRINKAGE_FACTOR: { kind: 'number', ...spread },
  SHRINKAGE_CANDIDATES: { kind: 'list', ...spread },
  MAX_GOALS: { kind: 'number or grows', low: MAX_GOALS, high: 40, decimals: 0 },
  DEFAULT_BLEND_ALPHA: { kind: 'number', low: marketShareOf(MAX_MARKET_WEIGHT), high: 1, decimals: 4 },
  MAX_MARKET_WEIGHT: {
    kind: 'number',
    ...{ low: 0, high: MAX_MARKET_WEIGHT, decimals: 4 },
    why: 'the store holds no prediction with a larger share: it may be lowered, not raised',
  },
  MIN_CALIBRATION_SAMPLES: { kind: 'number', low: 10, high: 100_000, decimals: 0 },
  MIN_VALIDATION_SAMPLES: { kind: 'number', low: 30, high: 100_000, decimals: 0 },
  CALIBRATION_BINS: { kind: 'number', low: 5, high: 50, decimals: 0 },
  BRIER_SCORE_THRESHOLD: { kind: 'number', low: 0.05, high: 0.5, decimals: 4 },
};

/** What may stand there, in words: `a whole number from 5 to 50`. */
export function rangeInWords(name: ConstantName): string {
  const { kind, low, high, decimals } = CONSTANT_RULES[name];
  const number = decimals === 0 ? 'a whole number' : 'a number';
  if (kind === 'list')
    return `none, or up to ${MOST_CANDIDATES} numbers from ${low} to ${high}, with commas between them`;
  return `${kind === 'number' ? '' : 'grows, or '}${number} from ${low} to ${high}`;
}

const refuse = (name: ConstantName, got: string, hint?: string): never => {
  const { why } = CONSTANT_RULES[name];
  throw new UserError('bad-request', `${name} is ${rangeInWords(name)}, got ${got}${why ? `; ${why}` : ''}`, hint);
};

/**
 * The value that a text says.
 * @throws {UserError} bad-request, naming what may stand there and what stood there
 */
export function parseConstant(name: ConstantName, text: string): Constants[ConstantName] {
  const { kind } = CONSTANT_RULES[name];
  const typed = text.trim().toLowerCase();
  if (kind === 'number or grows' && typed === 'grows') return null;
  const numberOf = (part: string): number => {
    const number = part.trim() === '' ? NaN : Number(part);
    if (!isAllowed(name, number)) refuse(name, part.trim() === '' ? 'nothing' : part.trim());
    return number;
  };
  if (kind !== 'list') return numberOf(typed);
  if (typed === 'none') return [];
  const numbers = [...new Set(typed.split(/[,;\s]+/).map(numberOf))].sort((a, b) => a - b);
  return numbers.length > MOST_CANDIDATES ? refuse(name, `${numbers.length} numbers`) : numbers;
}

function isAllowed(name: ConstantName, value: number): boolean {
  const { low, high, decimals } = CONSTANT_RULES[name];
  return value >= low && value <= high && Number(value.toFixed(decimals)) === value;
}

/**
 * What was chosen, if all of it may be so together.
 * @throws {UserError} bad-request, naming the constant, its bounds and its value, or the two that contradict each other
 */
export function checkConstants(chosen: Partial<Constants>): Partial<Constants> {
  for (const [key, value] of Object.entries(chosen) as [ConstantName, Constants[ConstantName]][]) {
    parseConstant(key, constantText(value));
  }
  const { DEFAULT_BLEND_ALPHA: alpha, MAX_MARKET_WEIGHT: cap } = constantsWith(chosen);
  if (marketShareOf(alpha) > cap) {
    throw new UserError(
      'bad-request',
      `DEFAULT_BLEND_ALPHA ${alpha} leaves the market ${marketShareOf(alpha)} of set B, more than MAX_MARKET_WEIGHT ${cap}`,
      `Set DEFAULT_BLEND_ALPHA to ${marketShareOf(cap)} or more first, or MAX_MARKET_WEIGHT to ${marketShareOf(alpha)} or more.`,
    );
  }
  return chosen;
}
