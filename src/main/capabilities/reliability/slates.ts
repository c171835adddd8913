import type { RequestOf, ResponseOf } from '../../../contract';
import { eventTails } from '../../core/reliability/event-count';
import { recordOf, slatesOf } from '../../core/validation/slates';
import { VOICES } from '../../core/words/voices';
import type { Selected } from './forecasts';

/** What past slates would have brought: for each set and the market, the likeliest outcome of every match. */
export function slates(selected: Selected, request: RequestOf<'reliability.slates'>): ResponseOf<'reliability.slates'> {
  const { selection, size, rule } = request;
  const { columns, matches, facts } = selected;
  const made = slatesOf(columns, matches, size, rule);
  return {
    facts,
    size,
    rule,
    slates: made.length,
    records: VOICES.map((voice) => {
      const { expected, observed, meanExpected, meanObserved, z, allRight } = recordOf(
        columns,
        selection.stage,
        voice,
        made,
        size,
      );
      const allObserved = observed[size]!;
      const tails = eventTails(allRight, allObserved);
      return {
        set: voice,
        expected: [...expected],
        observed: [...observed],
        meanExpected,
        meanObserved,
        z,
        allExpected: allRight.reduce((total, each) => total + each, 0),
        allObserved,
        allAtLeast: tails.atLeast,
        allAtMost: tails.atMost,
      };
    }),
  };
}
