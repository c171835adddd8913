import { OUTCOMES } from '../../../../../contract/words';
import { Missing } from '../../../ui/missing/missing';
import { OUTCOME_LETTER } from '../../../ui/probability/three-part-bar';
import type { Column } from '../../../ui/table/table-column';
import type { FixturePrediction, Outcome, SetId, SetInfo, Triple, TripleInterval } from '../../../contract-types';
import type { SetKind } from '../set-kinds';
import { CompareCell } from './compare-cell';
import { fixtureColumns } from './fixture-columns';
import { differenceOf, sortValue, whyNoMarket, type CompareChoice } from './compare-view';

interface Forecast {
  readonly id: string;
  readonly header: string;
  readonly title: string;
  readonly group: string;
  readonly read: (prediction: FixturePrediction) => Triple | null;
  readonly interval: (prediction: FixturePrediction) => TripleInterval | null;
  readonly pick: (prediction: FixturePrediction) => Outcome | null;
  /** What stands in for it in a fixture, in words; null where it is what the column says. */
  readonly instead?: (prediction: FixturePrediction) => string | null;
}

interface CompareInput {
  readonly choice: CompareChoice;
  readonly sets: readonly SetInfo[];
  readonly kinds: Readonly<Record<SetId, SetKind>>;
  /** The same with the reasons. */
  readonly words: Readonly<Record<SetId, string>>;
  readonly picks: ReadonlyMap<SetId, ReadonlyMap<number, Outcome>>;
  /** The set that entropy, margin and agreement are of. */
  readonly set: SetId;
}

/** Which fixture, how far the sets agree, what the market says, then a column for each set. */
export function compareColumns(input: CompareInput): readonly Column<FixturePrediction>[] {
  const { choice, sets, kinds, words, picks } = input;
  const market: Forecast = {
    id: 'market',
    header: 'Market',
    title: 'Bookmakers’ odds without their margin; past prices where there are no odds',
    group: '',
    read: ({ market: priced, memory }) => priced ?? memory ?? null,
    instead: ({ memory }) => (memory ? 'past prices' : null),
    interval: () => null,
    pick: () => null,
  };
  const forecasts = sets.map((set): Forecast => ({
    id: `set-${set.id}`,
    // All columns are of one width: a long name keeps its first part; the rest is on the title.
    header: set.name.split(',')[0]!,
    title: `${set.name}: ${set.definition}; ${words[set.id]}`,
    group: `${set.id} ${kinds[set.id]}`,
    read: (prediction) => prediction.sets[set.id],
    interval: (prediction) => prediction.intervals?.sets[set.id] ?? null,
    pick: (prediction) => picks.get(set.id)?.get(prediction.order) ?? null,
  }));
  return [...fixtureColumns(input.set), ...[market, ...forecasts].map((forecast) => forecastColumn(forecast, choice))];
}

/** A forecast as one cell: one of its numbers sorts it, all three are copied. */
function forecastColumn(forecast: Forecast, choice: CompareChoice): Column<FixturePrediction> {
  const { id, header, title, group, read, interval, pick, instead } = forecast;
  const { view, against, sortedBy, hasIntervals } = choice;
  // What the others are compared with shows its own numbers.
  const isDifference = view === 'differences' && id !== (against === 'market' ? 'market' : `set-${against}`);
  const shown = (prediction: FixturePrediction): Triple | null => {
    const triple = read(prediction);
    return triple && isDifference ? differenceOf(prediction, triple, against) : triple;
  };
  return {
    id,
    header,
    title,
    group,
    width: 'bars',
    isTight: true,
    value: (prediction) => {
      const triple = read(prediction);
      return triple ? sortValue(triple, shown(prediction), sortedBy) : null;
    },
    copies: OUTCOMES.map((outcome) => ({
      header: `${header} ${OUTCOME_LETTER[outcome]}`,
      value: (prediction) => shown(prediction)?.[outcome] ?? null,
    })),
    cell: (prediction) => {
      const triple = read(prediction);
      const told = shown(prediction);
      if (!triple || !told) return <Missing reason={whyNoMarket(prediction)} isStop={id === 'market'} />;
      return (
        <CompareCell
          view={view}
          triple={triple}
          difference={isDifference ? told : null}
          interval={hasIntervals && view !== 'differences' ? interval(prediction) : null}
          pick={pick(prediction)}
          instead={instead?.(prediction) ?? null}
        />
      );
    },
  };
}
