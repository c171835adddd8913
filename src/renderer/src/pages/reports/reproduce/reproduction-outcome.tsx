import type { ReproduceResult } from '../../../contract-types';
import { formatCount } from '../../../text/format';
import { Facts } from '../../../ui/facts';
import { HashText } from '../../../ui/hash-text';
import { StateMark } from '../../../ui/state-mark';
import { ResultFrame } from '../result-frame';
import classes from './reproduction-outcome.module.css';
import { firstDifferenceInWords, SUBJECTS } from './reproduction-words';

const same = (isSame: boolean) => (
  <StateMark state={isSame ? 'steady' : 'degraded'} word={isSame ? 'the same' : 'another'} />
);

/** Whether the raw files gave the same bits, and else where they first gave something else. */
export function ReproductionOutcome({ result }: { readonly result: ReproduceResult }) {
  const { report, contentHash, again, files, matches, models, predictions, differences } = result;
  return (
    <ResultFrame state={result.same ? 'steady' : 'degraded'} title={firstDifferenceInWords(result)}>
      <Facts
        items={[
          ['Report', report],
          ['Hash of the report', <HashText key="told" hash={contentHash} full />],
          ['Hash again', again === null ? 'not reached' : <HashText key="again" hash={again} full />],
          ['Files found', formatCount(files)],
          ['Matches', formatCount(matches)],
          ...models.map((model) => [`Model ${model.version}`, same(model.same)] as const),
          ...(predictions
            ? ([[`Forecasts of ${formatCount(predictions.fixtures)} fixtures`, same(predictions.same)]] as const)
            : []),
        ]}
      />
      {differences.length > 0 ? (
        <ol className={classes.differences} aria-label="Differences, in the order they were met">
          {differences.map(({ what, subject, message }, index) => (
            <li key={`${index} ${subject}`}>
              <strong>{SUBJECTS[what]}</strong> {message}
            </li>
          ))}
        </ol>
      ) : null}
    </ResultFrame>
  );
}
