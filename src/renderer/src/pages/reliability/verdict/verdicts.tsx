import type { DiagramAnswer, DriftAnswer } from '../../../contract-types';
import type { AnswerResource } from '../use-answer';
import { voiceName } from '../../../text/voices';
import { Loaded } from '../../../ui/loaded';
import { StateMark } from '../../../ui/state-mark';
import { calibrationMark, driftMark, driftReasonsInWords } from './verdict-words';
import classes from './verdicts.module.css';

interface VerdictsProps {
  readonly diagram: AnswerResource<DiagramAnswer>;
  readonly drift: AnswerResource<DriftAnswer>;
}

/** What the numbers come to, before any of them: sentences a person can quote, and the rule they follow. */
export function Verdicts({ diagram, drift }: VerdictsProps) {
  return (
    <section className={classes.verdicts} aria-label="Verdict">
      <Loaded what="the verdict" resource={diagram}>
        {({ answer: { verdict, words } }) => (
          <p className={classes.sentence}>
            <StateMark {...calibrationMark(verdict)} />
            <span>{words}.</span>
          </p>
        )}
      </Loaded>
      <Loaded what="the state over time" resource={drift}>
        {({ answer }) => (
          <div className={classes.sentence}>
            <StateMark {...driftMark(answer.judgement)} />
            <div>
              {voiceName(answer.set)} over time: {driftReasonsInWords(answer)}.
              <details className={classes.rule}>
                <summary>The rule</summary>
                {answer.rule}
              </details>
            </div>
          </div>
        )}
      </Loaded>
    </section>
  );
}
