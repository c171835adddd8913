import { confirmedFromInWords, memoryInWords } from '../../../../../text/memory-words';
import { formatCount, formatScore, formatScoreDifference, MISSING } from '../../../text/format';
import { compareInWords } from '../../../text/skill';
import type { LeagueValidation, ModelDetail } from '../../../contract-types';
import { CardTable } from './card-table';

/** Whether past prices stand in for a market, and how forecasts without odds have scored. */
export function MemorySection({ detail }: { readonly detail: ModelDetail }) {
  const { pastPrices } = detail.model.validation ?? {};
  return (
    <section>
      <h3>Without odds: past prices</h3>
      <p>{memoryInWords(detail.memory)}</p>
      {pastPrices ? <PastPrices scores={pastPrices} /> : null}
    </section>
  );
}

function PastPrices({ scores }: { readonly scores: NonNullable<LeagueValidation['pastPrices']> }) {
  const { n, memory, sets, confirmedFrom } = scores;
  const rows = [
    { name: 'Past prices alone', of: memory },
    ...(['A', 'B', 'C'] as const).map((set) => ({ name: `Set ${set}`, of: sets[set] })),
  ];
  return (
    <CardTable
      label="Scores without odds"
      caption={`As if no match had been priced, n = ${formatCount(n)}, ${confirmedFromInWords(confirmedFrom)}; lower is better`}
      columns={['Forecast', 'Log loss', 'Brier', 'RPS', 'Log loss against set A']}
      rows={rows.map(({ name, of: { logLoss, brier, rps } }) => [
        name,
        formatScore(logLoss),
        formatScore(brier),
        formatScore(rps),
        name === 'Set A' ? (
          <span title="compared with itself">{MISSING}</span>
        ) : (
          `${formatScoreDifference(logLoss - sets.A.logLoss)} ${compareInWords(logLoss - sets.A.logLoss)}`
        ),
      ])}
    />
  );
}
