import type { ReactNode } from 'react';
import { OUTCOMES } from '../../../../../contract/words';
import { calibrationReasonInWords } from '../../../../../text/calibration-reason';
import { asBlended } from '../../../../../text/calibration-words';
import type { FixtureExplanation, SetInfo, Triple, TripleInterval } from '../../../contract-types';
import { formatPercentNumber } from '../../../text/format';
import { Note } from '../../../ui/note/note';
import { ThreePartBar, likeliest } from '../../../ui/probability/three-part-bar';
import { SetLetter } from '../set-legend';
import classes from './set-table.module.css';
import { useExplainedSet } from './use-explained-set';

interface SetTableProps {
  readonly explanation: FixtureExplanation;
  readonly sets: readonly SetInfo[];
}

const PAST_PRICES = 'No usable odds: what the prices of past matches say of the two clubs';

/** The seven sets of a fixture with their intervals, the goal model and the market, or past prices, below. */
export function SetTable({ explanation, sets }: SetTableProps) {
  const chosen = useExplainedSet(sets);
  const { market: priced, memory, model, intervals, sets: shown } = explanation.fixture;
  const market = priced ?? memory ?? null;
  const name = memory ? 'past prices' : 'market';
  return (
    <>
      <table className={classes.table} aria-label="Probabilities of this fixture">
        <thead>
          <tr>
            <th scope="col">%</th>
            <th scope="col">Home</th>
            <th scope="col">Draw</th>
            <th scope="col">Away</th>
            <th scope="col" className={classes.bar}>
              <span title={`The ticks are ${memory ? name : `the ${name}`}`}>{market ? `| ${name}` : ''}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sets.map((set) => (
            <Row
              key={set.id}
              triple={shown[set.id]!}
              interval={intervals?.sets[set.id]}
              market={market}
              title={set.definition}
              isChosen={set.id === chosen}
            >
              <SetLetter id={set.id} /> <Kind set={set} explanation={explanation} />
            </Row>
          ))}
          <Row
            triple={model}
            interval={intervals?.model}
            market={market}
            title="The goal model alone, before calibration"
          >
            Model
          </Row>
          {market ? (
            <Row triple={market} market={null} title={memory ? PAST_PRICES : 'Odds without the bookmakers’ margin'}>
              {memory ? 'Past prices' : 'Market'}
            </Row>
          ) : null}
        </tbody>
      </table>
      <Note kind="reading">
        {intervals
          ? 'Below each probability its 95 % interval: the error of the model’s parameters alone, not of the market, the blend or the calibration.'
          : 'No intervals: this model was stored without the covariance of its parameters.'}
      </Note>
    </>
  );
}

/** What may be said of a set: a scenario and what nothing calibrates are not called calibrated. */
function Kind({ set, explanation }: { readonly set: SetInfo; readonly explanation: FixtureExplanation }) {
  if (set.kind === 'scenario') return <em>scenario</em>;
  const { calibrators } = explanation.sets[set.id]!;
  if (calibrators.some(({ weight }) => weight > 0)) return null;
  return <em title={asBlended(calibrationReasonInWords(calibrators[0]!.reason))}>as blended</em>;
}

interface RowProps {
  readonly triple: Triple;
  readonly interval?: TripleInterval | undefined;
  readonly market: Triple | null;
  readonly title: string;
  readonly isChosen?: boolean;
  readonly children: ReactNode;
}

function Row({ triple, interval, market, title, isChosen = false, children }: RowProps) {
  const top = likeliest(triple);
  return (
    <tr data-chosen={isChosen || undefined}>
      <th scope="row" title={title}>
        {children}
      </th>
      {OUTCOMES.map((outcome) => (
        <td key={outcome} className={outcome === top ? classes.top : undefined}>
          {formatPercentNumber(triple[outcome])}
          {interval ? (
            <small className={classes.interval}>
              {formatPercentNumber(interval[outcome].low)}–{formatPercentNumber(interval[outcome].high)}
            </small>
          ) : null}
        </td>
      ))}
      <td className={classes.bar}>
        <ThreePartBar triple={triple} market={market} isThick />
      </td>
    </tr>
  );
}
