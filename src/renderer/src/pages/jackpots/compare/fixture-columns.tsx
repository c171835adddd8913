import { formatFixed, formatLambda, formatPoints } from '../../../text/format';
import type { Column } from '../../../ui/table/table-column';
import type { FixturePrediction, SetId } from '../../../contract-types';
import { DegradationMark } from '../degradations';

/** Which fixture, and what can be asked for beside it: expected goals, agreement, entropy, margin, age of the data. */
export const fixtureColumns = (set: SetId): readonly Column<FixturePrediction>[] => [
  { id: 'order', header: '#', align: 'right', width: 'narrow', isTight: true, value: ({ order }) => order },
  {
    id: 'fixture',
    header: 'Fixture',
    isSticky: true,
    width: 'fixture',
    wrap: true,
    value: ({ home, away }) => `${home} – ${away}`,
    cell: ({ home, away, date, league, modelVersion, degradations }) => (
      <span title={`${date}, ${league}, ${modelVersion}`}>
        {home} – {away}
        <DegradationMark degradations={degradations} />
      </span>
    ),
  },
  number('lambda-home', 'λ H', 'Expected goals, home', ({ lambdaHome }) => lambdaHome, formatLambda),
  number('lambda-away', 'λ A', 'Expected goals, away', ({ lambdaAway }) => lambdaAway, formatLambda),
  {
    ...number(
      'agreeing',
      'Agree',
      `Sets of seven whose likeliest outcome is that of set ${set}`,
      ({ agreeing }) => agreeing[set]!,
      String,
    ),
    isHidden: false,
    cell: ({ agreeing }) => `${agreeing[set]} of 7`,
  },
  number(
    'entropy',
    'Entropy',
    `How open the match is to set ${set}: entropy in nats, at most ln 3 = ${Math.log(3).toFixed(3)}`,
    ({ entropy }) => entropy[set]!,
    (value) => formatFixed(value, 3),
  ),
  number(
    'margin',
    'Margin',
    `Likeliest less second likeliest outcome of set ${set}`,
    ({ margin }) => margin[set]!,
    formatPoints,
  ),
  number(
    'age',
    'Data age, days',
    'Days from the end of the model’s data to the fixture',
    ({ dataAge }) => dataAge,
    String,
  ),
];

const number = (
  id: string,
  header: string,
  title: string,
  value: (prediction: FixturePrediction) => number,
  format: (value: number) => string,
): Column<FixturePrediction> => ({
  id,
  header,
  title,
  align: 'right',
  width: 'narrow',
  isTight: true,
  isHidden: true,
  value,
  cell: (prediction) => format(value(prediction)),
});
