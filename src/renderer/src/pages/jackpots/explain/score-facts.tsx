import type { FixtureExplanation } from '../../../contract-types';
import { formatFixed, formatLambda, formatProbability } from '../../../text/format';
import { Facts } from '../../../ui/facts';
import { PlainTable } from './plain-table';
import classes from './score-facts.module.css';

/** What the goal model expects: goals, totals, both to score, and the likeliest scores. */
export function ScoreFacts({ explanation: { fixture, scores } }: { readonly explanation: FixtureExplanation }) {
  const { home, away, lambdaHome, lambdaAway, rho } = fixture;
  return (
    <>
      <Facts
        items={[
          [`Expected goals of ${home}, λ`, formatLambda(lambdaHome)],
          [`Expected goals of ${away}, λ`, formatLambda(lambdaAway)],
          ['Low-score factor ρ', formatFixed(rho, 3)],
          ['Both to score', formatProbability(scores.bothScore)],
          ...scores.totals.map(({ line, over }) => [`Over ${line} goals`, formatProbability(over)] as const),
        ]}
      />
      <div className={classes.scores}>
        <PlainTable
          label="Likeliest scores"
          columns={[{ header: 'Likeliest scores' }, { header: 'Probability' }]}
          rows={scores.likeliest.map(({ homeGoals, awayGoals, probability }) => ({
            key: `${homeGoals}-${awayGoals}`,
            cells: [`${homeGoals}–${awayGoals}`, formatProbability(probability)],
          }))}
        />
      </div>
    </>
  );
}
