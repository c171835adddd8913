import { OUTCOMES } from '../../../../contract/words';
import type { ReactNode } from 'react';
import { Facts } from '../../ui/facts';
import {
  MISSING,
  formatFixed,
  formatLambda,
  formatOdds,
  formatPercentNumber,
  formatPoints,
  formatProbability,
} from '../../text/format';
import { Note } from '../../ui/note/note';
import { Degraded } from '../../ui/states';
import { ThreePartBar, likeliest } from '../../ui/probability/three-part-bar';
import type { FixturePrediction, SetInfo, Triple, TripleInterval } from '../../contract-types';
import { describeDegradation } from './degradations';
import classes from './fixture-detail.module.css';
import { SetLetter } from './set-legend';

interface FixtureDetailProps {
  readonly prediction: FixturePrediction;
  readonly sets: readonly SetInfo[];
}

/** All numbers of one fixture: the seven sets, what they were made of, and what had to be done without. */
export function FixtureDetail({ prediction, sets }: FixtureDetailProps) {
  const { market, odds, degradations, intervals } = prediction;
  return (
    <>
      <p className={classes.said}>{inWords(prediction)}</p>
      <Degraded title="Done without" lines={degradations.map(describeDegradation)} />
      <table className={classes.table} aria-label="Probabilities of this fixture">
        <thead>
          <tr>
            <th scope="col">%</th>
            <th scope="col">Home</th>
            <th scope="col">Draw</th>
            <th scope="col">Away</th>
            <th scope="col" className={classes.bar}>
              <span title="The ticks are the market">{market ? '| market' : ''}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sets.map((set) => (
            <Row
              key={set.id}
              triple={prediction.sets[set.id]}
              interval={intervals?.sets[set.id]}
              market={market}
              title={set.definition}
            >
              <SetLetter id={set.id} /> {set.kind === 'scenario' ? <em>scenario</em> : null}
            </Row>
          ))}
          <Row
            triple={prediction.model}
            interval={intervals?.model}
            market={market}
            title="The goal model alone, before calibration"
          >
            Model
          </Row>
          <Row triple={market} market={null} title="Odds without the bookmakers’ margin">
            Market
          </Row>
        </tbody>
      </table>
      <Note kind="reading">
        {intervals
          ? 'Below each probability its 95 % interval: the error of the model’s parameters alone, not of the market, the blend or the calibration.'
          : 'No intervals: this model was stored without the covariance of its parameters.'}
      </Note>
      <Facts
        items={[
          ['Date, league', `${prediction.date}, ${prediction.league}`],
          ['Expected goals', `${formatLambda(prediction.lambdaHome)} – ${formatLambda(prediction.lambdaAway)}`],
          ['Low-score factor ρ', formatFixed(prediction.rho, 3)],
          ['Odds as entered', odds ? OUTCOMES.map((outcome) => formatOdds(odds[outcome])).join(' / ') : MISSING],
          ['Overround', prediction.overround === null ? MISSING : formatPoints(prediction.overround - 1)],
          ['Model version', prediction.modelVersion],
        ]}
      />
    </>
  );
}

interface RowProps {
  readonly triple: Triple | null;
  readonly interval?: TripleInterval | undefined;
  readonly market: Triple | null;
  readonly title: string;
  readonly children: ReactNode;
}

function Row({ triple, interval, market, title, children }: RowProps) {
  const top = triple ? likeliest(triple) : null;
  return (
    <tr>
      <th scope="row" title={title}>
        {children}
      </th>
      {OUTCOMES.map((outcome) => (
        <td key={outcome} className={outcome === top ? classes.top : undefined}>
          {formatPercentNumber(triple?.[outcome])}
          {interval ? (
            <small className={classes.interval}>
              {formatPercentNumber(interval[outcome].low)}–{formatPercentNumber(interval[outcome].high)}
            </small>
          ) : null}
        </td>
      ))}
      <td className={classes.bar}>{triple ? <ThreePartBar triple={triple} market={market} isThick /> : null}</td>
    </tr>
  );
}

/** The default set in one sentence, with how far it is from the market. */
function inWords({ home, away, sets, market }: FixturePrediction): string {
  const balanced = sets.B;
  const top = likeliest(balanced);
  const subject = top === 'draw' ? 'A draw' : `${top === 'home' ? home : away} to win`;
  const against = market
    ? ` ${formatPoints(balanced[top] - market[top])} against the market.`
    : ' There is no market to compare with.';
  return `${subject} is the most probable outcome in set B, at ${formatProbability(balanced[top])}.${against}`;
}
