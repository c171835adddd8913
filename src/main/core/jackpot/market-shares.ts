import { SETS, type ShareRule } from '../sets/registry';
import type { SetId } from '../words/sets';

/**
 * The market's share in each set of a fixture.
 * @param isPriced without usable odds the market has no share in anything
 */
export const marketShares = (rule: ShareRule, isPriced: boolean): Record<SetId, number> =>
  Object.fromEntries(SETS.map(({ id, marketShare }) => [id, isPriced ? marketShare(rule) : 0])) as Record<
    SetId,
    number
  >;
