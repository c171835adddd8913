import { IconShieldCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useServices } from '../../../services/services-context';
import { keepFocus } from '../../../ui/page/keep-focus';
import { Empty, Problem } from '../../../ui/states';
import { Reproduction } from '../reproduce/reproduction';
import { Expectation } from './expectation';
import { VerifyOutcome } from './verify-outcome';

/** Whether a report, whoever made it, holds in itself, against this store, and against the raw files. */
export function VerifyTab() {
  const { verification, runs } = useServices();
  const { shown, failure } = useStore(verification);
  const { reproduction } = useStore(runs);
  // What led here, as a button of another page, is gone.
  useEffect(keepFocus, []);
  return (
    <>
      <Expectation />
      {failure ? <Problem {...failure} /> : null}
      {shown ? <VerifyOutcome verification={shown} /> : null}
      {shown?.report.status === 'ready' || reproduction !== null ? (
        <Reproduction verified={shown} jobId={reproduction} />
      ) : null}
      {!shown && !failure && reproduction === null ? (
        <Empty
          title="No report to verify yet"
          icon={<IconShieldCheck size={40} stroke={1.2} color="var(--ink-soft)" aria-hidden />}
        >
          Drop the folder or the zip of a report on this page, or choose it above. Everything in it that follows from
          something else in it is computed again, with nothing but the report; then it is compared with this store.
        </Empty>
      ) : null}
    </>
  );
}
