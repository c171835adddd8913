import type { JackpotDetail, SetDistribution } from '../../contract-types';
import { plural } from '../../text/format';
import { modelsInUse } from './models-in-use';

type Said = readonly [name: string, what: string];

/** What becomes immutable when a draft is finalised, name by name. */
export function whatIsLocked(
  detail: Pick<JackpotDetail, 'predictions' | 'models' | 'sets'>,
  distributions: readonly SetDistribution[],
): readonly Said[] {
  const { predictions, sets } = detail;
  const priced = predictions.filter(({ odds }) => odds !== null).length;
  const withIntervals = predictions.filter(({ intervals }) => intervals !== null).length;
  const changed = distributions.flatMap(({ set, picks }) => picks.filter((pick) => pick.isChanged).map(() => set));
  const byHand =
    changed.length === 0
      ? 'the likeliest outcome of each fixture'
      : `${plural(changed.length, 'pick')} changed by hand (set ${[...new Set(changed)].join(', ')}), the likeliest else`;
  return [
    ['Fixtures', plural(predictions.length, 'fixture')],
    [
      'Odds',
      priced === predictions.length ? 'of every fixture' : `of ${priced} of ${plural(predictions.length, 'fixture')}`,
    ],
    [
      'Models',
      modelsInUse(detail)
        .map(({ version }) => version)
        .join(', '),
    ],
    ['Probabilities', `sets ${sets.map(({ id }) => id).join(', ')}`],
    ['Picks', byHand],
    [
      'Intervals',
      withIntervals === predictions.length
        ? 'of every fixture'
        : `of ${withIntervals} of ${plural(predictions.length, 'fixture')}`,
    ],
  ];
}
