import { useMemo, type ReactNode } from 'react';
import { isPooled, pooledInWords } from '../../../../../text/club-words';
import type { FixtureExplanation, SetInfo } from '../../../contract-types';
import { Note } from '../../../ui/note/note';
import { Degraded } from '../../../ui/states';
import { describeDegradation } from '../degradations';
import { CalibrationDone } from './calibration-done';
import { Choices } from './choices';
import { ClubPanel } from './club-panel';
import classes from './explanation.module.css';
import { GoalMatrix } from './goal-matrix';
import { MarketBeside } from './market-beside';
import { PastMeetings } from './past-meetings';
import { ScoreFacts } from './score-facts';
import { SetTable } from './set-table';
import { lastSeasons, strengthRange } from './trail-traces';
import { Waterfall } from './waterfall';
import { useExplainedSet } from './use-explained-set';

interface ExplanationProps {
  readonly explanation: FixtureExplanation;
  readonly sets: readonly SetInfo[];
}

const OTHER_ENGINE =
  'These numbers were finalised by an earlier engine and stand as they are. The steps below are what this engine makes of the same model, and end elsewhere.';

/** Why the numbers of one fixture are what they are: below each other in the inspector, beside each other on a page. */
export function Explanation({ explanation, sets }: ExplanationProps) {
  const set = useExplainedSet(sets);
  const { fixture, words, home, away, comesOut } = explanation;
  const range = useMemo(() => strengthRange([home, away].map(({ trail }) => lastSeasons(trail))), [home, away]);
  const pooled = pooledInWords(fixture);
  return (
    <div className={classes.parts}>
      <div className={classes.whole}>
        <Degraded title="Done without" lines={fixture.degradations.map(describeDegradation)} />
        {comesOut ? null : <Note kind="lead">{OTHER_ENGINE}</Note>}
        {pooled ? <Note kind="lead">{pooled}</Note> : null}
        <div className={classes.choices}>
          <Choices sets={sets} />
        </div>
        <p className={classes.words}>{words[set]}</p>
      </div>
      <Waterfall explanation={explanation} shown={sets} />
      <Part title="All sets">
        <SetTable explanation={explanation} sets={sets} />
      </Part>
      <GoalMatrix explanation={explanation} />
      <Part title="Goals and scores">
        <ScoreFacts explanation={explanation} />
      </Part>
      {[home, away].map((club, at) => (
        <Part key={at} title={club.name}>
          <ClubPanel club={club} range={range} isPooled={isPooled(fixture.modelVersion)} />
        </Part>
      ))}
      <div className={classes.stack}>
        <Part title={fixture.memory ? 'Past prices beside' : 'The market beside'}>
          <MarketBeside explanation={explanation} among={sets} />
        </Part>
        <Part title={`What calibration did to set ${set}`}>
          <CalibrationDone explanation={explanation} sets={sets} />
        </Part>
      </div>
      <Part title="Past meetings">
        <PastMeetings explanation={explanation} />
      </Part>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
