import { Button } from '@mantine/core';
import { DataTable } from '../../ui/table/data-table';
import { formatCount } from '../../text/format';
import { HashText } from '../../ui/hash-text';
import { StateMark } from '../../ui/state-mark';
import { Problem, Waiting } from '../../ui/states';
import type { Column } from '../../ui/table/table-column';
import type { VerifyResult } from '../../contract-types';
import type { Loadable } from '../../services/loadable';
import classes from './verify-outcome.module.css';

type Check = VerifyResult['checks'][number];

const VERDICTS = {
  passed: { state: 'steady', word: 'holds' },
  failed: { state: 'degraded', word: 'fails' },
  'not-checked': { state: 'watch', word: 'not checked' },
} as const;

const COLUMNS: readonly Column<Check>[] = [
  {
    id: 'verdict',
    header: 'Result',
    width: 'name',
    value: ({ verdict }) => VERDICTS[verdict].word,
    cell: ({ verdict }) => <StateMark {...VERDICTS[verdict]} />,
  },
  { id: 'name', header: 'Check', value: (check) => check.name },
  { id: 'detail', header: 'Detail', value: (check) => check.detail, wrap: true },
];

interface VerifyOutcomeProps {
  readonly verification: Loadable<VerifyResult>;
  readonly onClose: () => void;
}

/** The verdict on one report in one sentence, and every check behind it. */
export function VerifyOutcome({ verification, onClose }: VerifyOutcomeProps) {
  if (verification.status === 'idle') return null;
  if (verification.status === 'loading') return <Waiting rows={3} what="Verifying the report" />;
  if (verification.status === 'failed')
    return <Problem what="Verifying the report failed" error={verification.error} />;
  const { ok, checks, probabilities, maxDifference, directory, contentHash } = verification.value;
  const failed = checks.filter(({ verdict }) => verdict === 'failed').length;
  const open = checks.filter(({ verdict }) => verdict === 'not-checked').length;
  return (
    <section className={classes.outcome} data-ok={ok} aria-label="Verification" data-testid="verification">
      <div className={classes.head}>
        <div role="status">
          <h2>
            <StateMark
              state={failed > 0 ? 'degraded' : open > 0 ? 'watch' : 'steady'}
              word={
                failed > 0
                  ? `The report does not verify: ${failed} of ${checks.length} checks fail`
                  : open > 0
                    ? `The report verifies as far as this version can tell: ${open} of ${checks.length} checks could not be made`
                    : 'The report verifies'
              }
            />
          </h2>
          <p>
            {formatCount(probabilities)} probabilities recomputed, largest difference{' '}
            {maxDifference === 0 ? '0' : maxDifference.toExponential(1)}. Content hash <HashText hash={contentHash} />.{' '}
            {directory}
          </p>
        </div>
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
      </div>
      <DataTable
        label="Verification checks"
        columns={COLUMNS}
        rows={checks}
        rowKey={(check) => check.name}
        hasToolbar={false}
      />
    </section>
  );
}
