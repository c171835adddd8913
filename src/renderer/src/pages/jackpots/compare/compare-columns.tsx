import { OUTCOMES } from '../../../../contract/words';
import { MISSING, formatLambda, formatPercentNumber } from '../../text/format';
import type { Column } from '../../ui/table/table-column';
import { OUTCOME_LETTER, ThreePartCell, likeliest } from '../../ui/probability/three-part-bar';
import type { FixturePrediction, SetInfo, Triple } from '../../contract-types';
import { DegradationMark } from './degradations';

export type CompareView = 'bars' | 'numbers';
type Read = (prediction: FixturePrediction) => Triple | null;

/** A triple as one cell: the likeliest outcome's probability sorts it, all three are copied. */
const barColumn = (
  id: string,
  header: string,
  title: string,
  group: string,
  read: Read,
): Column<FixturePrediction> => ({
  id,
  header,
  title,
  group,
  width: 'bars',
  isTight: true,
  value: (prediction) => {
    const triple = read(prediction);
    return triple ? triple[likeliest(triple)] : null;
  },
  copies: OUTCOMES.map((outcome) => ({
    header: `${header} ${OUTCOME_LETTER[outcome]}`,
    value: (prediction) => read(prediction)?.[outcome] ?? null,
  })),
  cell: (prediction) => {
    const triple = read(prediction);
    return triple ? <ThreePartCell triple={triple} /> : <span title="no odds were given">{MISSING}</span>;
  },
});

const numberColumns = (id: string, group: string, read: Read): readonly Column<FixturePrediction>[] =>
  OUTCOMES.map((outcome) => ({
    id: `${id}-${outcome}`,
    header: OUTCOME_LETTER[outcome],
    title: `${group}, ${outcome}`,
    group,
    align: 'right',
    value: (prediction) => read(prediction)?.[outcome] ?? null,
    cell: (prediction) => {
      const triple = read(prediction);
      if (!triple) return <span title="no odds were given">{MISSING}</span>;
      const text = formatPercentNumber(triple[outcome]);
      return likeliest(triple) === outcome ? <strong>{text}</strong> : text;
    },
  }));

/** Which fixture, what the goal model expects, what the market says, then a group of columns for each set. */
export function compareColumns(view: CompareView, sets: readonly SetInfo[]): readonly Column<FixturePrediction>[] {
  const market: Read = (prediction) => prediction.market;
  const head: readonly Column<FixturePrediction>[] = [
    { id: 'order', header: '#', align: 'right', value: (prediction) => prediction.order },
    {
      id: 'fixture',
      header: 'Fixture',
      isSticky: true,
      value: (prediction) => `${prediction.home} – ${prediction.away}`,
      cell: (prediction) => (
        <span title={`${prediction.date}, ${prediction.league}, ${prediction.modelVersion}`}>
          {prediction.home} – {prediction.away}
          <DegradationMark degradations={prediction.degradations} />
        </span>
      ),
    },
    {
      id: 'lambda-home',
      header: 'λ H',
      title: 'Expected goals, home',
      align: 'right',
      value: (prediction) => prediction.lambdaHome,
      cell: (prediction) => formatLambda(prediction.lambdaHome),
    },
    {
      id: 'lambda-away',
      header: 'λ A',
      title: 'Expected goals, away',
      align: 'right',
      value: (prediction) => prediction.lambdaAway,
      cell: (prediction) => formatLambda(prediction.lambdaAway),
    },
  ];
  /** Bars are compared by their length: all of one width, so a long name keeps its first part; the rest is on the title. */
  const short = (name: string): string => name.split(',')[0]!;
  const columnsOf = (
    id: string,
    name: string,
    title: string,
    group: string,
    read: Read,
  ): readonly Column<FixturePrediction>[] =>
    view === 'bars' ? [barColumn(id, short(name), title, group, read)] : numberColumns(id, group || name, read);
  return [
    ...head,
    ...columnsOf('market', 'Market', 'Bookmakers’ odds without their margin', '', market),
    ...sets.flatMap((set) => {
      const kind = set.kind === 'scenario' ? 'scenario' : 'calibrated';
      const group =
        view === 'bars'
          ? `${set.id} ${kind}`
          : `${set.id} · ${set.name}${set.kind === 'scenario' ? ' (scenario)' : ''}`;
      return columnsOf(
        `set-${set.id}`,
        set.name,
        `${set.name}: ${set.definition} (${kind})`,
        group,
        (prediction) => prediction.sets[set.id],
      );
    }),
  ];
}
