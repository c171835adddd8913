import { canonicalJson } from '../../../audit/canonical-json';
import { SET_IDS } from '../../../core/words/sets';
import { OUTCOMES } from '../../../core/words/outcomes';
import { predictJackpot, type FixtureNumbers, type LockedModel, type ResolvedFixture } from '../../jackpot-content';
import { failed, notChecked, passed, type Check } from './check';

export interface Recomputed {
  readonly check: Check;
  readonly probabilities: number;
  readonly maxDifference: number;
}

/** Every probability and interval, from the parameters and the stated covariances. @param other the engine that wrote them, where it is another */
export function recompute(
  models: readonly LockedModel[],
  fixtures: readonly ResolvedFixture[],
  stated: readonly FixtureNumbers[],
  other: string | null,
): Recomputed {
  const name = 'probabilities recomputed';
  const differing = (why: string): Check => (other ? notChecked(name, `${other}; ${why}`) : failed(name, why));
  let again: FixtureNumbers[];
  try {
    again = predictJackpot(
      models,
      fixtures,
      ({ order }) => stated.find((each) => each.order === order)?.uncertainty?.covariance,
    );
  } catch (error) {
    const check = differing(`cannot be recomputed: ${(error as Error).message}`);
    return { check, probabilities: 0, maxDifference: 0 };
  }
  const differences = again.flatMap(({ sets }, index) =>
    SET_IDS.flatMap((set) =>
      OUTCOMES.map((outcome) => {
        const other = stated[index]?.sets[set];
        return other ? Math.abs(sets[set][outcome] - other[outcome]) : 1;
      }),
    ),
  );
  const maxDifference = differences.reduce((most, each) => Math.max(most, each), 0);
  const isSame = canonicalJson(again) === canonicalJson(stated);
  const check = isSame
    ? passed(name, `${differences.length} probabilities come out the same to the last bit`)
    : differing(`recomputed numbers differ, probabilities by up to ${maxDifference}`);
  return { check, probabilities: differences.length, maxDifference };
}
