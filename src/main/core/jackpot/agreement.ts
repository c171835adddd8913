import { ln } from '../numeric/elementary';
import { OUTCOMES, type Outcome, type Triple } from '../words/outcomes';
import { SET_IDS, type SetId } from '../words/sets';
import { likeliestOutcome } from './picks';

/** Entropy of three equal probabilities, in nats: no forecast is less certain. */
export const LARGEST_ENTROPY = ln(3);

/** How sure the seven sets are of one fixture, and how far they say the same. */
export interface FixtureAgreement {
  /** Nats, 0 … LARGEST_ENTROPY. */
  readonly entropy: Readonly<Record<SetId, number>>;
  /** The largest probability less the second. */
  readonly margin: Readonly<Record<SetId, number>>;
  /** The likeliest outcome of each set. */
  readonly top: Readonly<Record<SetId, Outcome>>;
  /** How many of the seven have the same likeliest outcome, the set itself among them: 1 … 7. */
  readonly agreeing: Readonly<Record<SetId, number>>;
  /** What is likeliest in some set: one to three of home, draw, away. */
  readonly tops: readonly Outcome[];
}

export function agreementOf(sets: Readonly<Record<SetId, Triple>>): FixtureAgreement {
  const ofEach = <T>(read: (triple: Triple) => T) =>
    Object.fromEntries(SET_IDS.map((id) => [id, read(sets[id])])) as Record<SetId, T>;
  const top = ofEach(likeliestOutcome);
  const count = (outcome: Outcome) => SET_IDS.filter((id) => top[id] === outcome).length;
  return {
    entropy: ofEach(entropyOf),
    margin: ofEach(marginOf),
    top,
    agreeing: ofEach((triple) => count(likeliestOutcome(triple))),
    tops: OUTCOMES.filter((outcome) => count(outcome) > 0),
  };
}

/** −Σ p ln p; what is impossible adds nothing. */
function entropyOf(triple: Triple): number {
  let entropy = 0;
  for (const outcome of OUTCOMES) {
    const p = triple[outcome];
    if (p > 0) entropy -= p * ln(p);
  }
  // Rounding may carry it past the largest.
  return Math.min(LARGEST_ENTROPY, entropy);
}

function marginOf({ home, draw, away }: Triple): number {
  const [first, second] = [home, draw, away].sort((one, other) => other - one);
  return first! - second!;
}
