import { Button } from '@mantine/core';
import { useRef } from 'react';
import { verificationInWords, verifyState } from '../../../../../text/verify-words';
import type { VerifyResult } from '../../../contract-types';
import { useServices } from '../../../services/services-context';
import type { Verification } from '../../../services/work/verification-store';
import { plural } from '../../../text/format';
import { placeText } from '../../../text/place';
import { Facts } from '../../../ui/facts';
import { HashText } from '../../../ui/hash-text';
import { Note } from '../../../ui/note/note';
import { keepFocus } from '../../../ui/page/keep-focus';
import { Problem, Waiting } from '../../../ui/states';
import { MARKS } from '../list/export-words';
import { ResultFrame } from '../result-frame';
import { useHeldFocus } from '../use-held-focus';
import { StoreComparison } from './store-comparison';
import { asSentence } from './check-groups';
import { CheckList } from './check-list';
import classes from './verify-outcome.module.css';

/** The verdict on one report in one sentence, what it says it is, and every check behind the verdict. */
export function VerifyOutcome({ verification }: { readonly verification: Verification }) {
  const { path, report, left } = verification;
  return (
    <>
      {left > 0 ? (
        <Note kind="extent">
          One report is verified at a time: {plural(left, 'other report')} dropped with it {left === 1 ? 'was' : 'were'}{' '}
          left.
        </Note>
      ) : null}
      {report.status === 'failed' ? (
        <Problem what={`Verifying ${placeText(path)} failed`} error={report.error} />
      ) : report.status === 'ready' ? (
        <Verdict result={report.value} verification={verification} />
      ) : (
        <Waiting rows={3} what="Verifying the report" />
      )}
    </>
  );
}

interface VerdictProps {
  readonly result: VerifyResult;
  readonly verification: Verification;
}

function Verdict({ result, verification }: VerdictProps) {
  const store = useServices().verification;
  const place = useRef<HTMLElement>(null);
  useHeldFocus(place, result);
  const { about, checks, contentHash, maxDifference, directory } = result;
  return (
    <section ref={place} tabIndex={-1} className={classes.place} aria-label="Verification" data-testid="verification">
      <ResultFrame
        state={MARKS[verifyState(result)]}
        title={asSentence(verificationInWords(result))}
        actions={
          <Button
            variant="default"
            onClick={() => {
              store.getState().close();
              keepFocus();
            }}
          >
            Close
          </Button>
        }
      >
        <Facts
          items={[
            ...(about
              ? ([
                  ['Title', about.title],
                  ['Prepared by', about.analyst],
                  ['Format', about.format],
                  ['Engine', about.engine],
                ] as const)
              : []),
            ['Content hash', <HashText key="hash" hash={contentHash} full />],
            ['Largest difference', maxDifference === 0 ? '0' : maxDifference.toExponential(1)],
            ['Where', directory],
          ]}
        />
        <CheckList label="Report" checks={checks} isFolded />
        <StoreComparison store={verification.store} />
      </ResultFrame>
    </section>
  );
}
