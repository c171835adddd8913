import { Button, Radio, TextInput } from '@mantine/core';
import { twinSentence } from '../../../../text/import-summary';
import { leftOpenInWords } from '../../text/doubt-words';
import { plural } from '../../text/format';
import { TwinPairs } from '../../ui/matches/twin-pairs';
import type { TwinGroup } from '../../contract-types';
import {
  answerTwins,
  giveTwinReason,
  twinKey,
  type TwinAnswer,
  type TwinAnswers,
} from '../../services/importing/twin-answers';
import classes from './import-twins.module.css';

interface ImportTwinsProps {
  readonly groups: readonly TwinGroup[];
  readonly answers: TwinAnswers;
  readonly onAnswers: (answers: TwinAnswers) => void;
}

/** One question a league: are these spellings the clubs whose matches they tell again? Nothing is answered beforehand. */
export function ImportTwins({ groups, answers, onAnswers }: ImportTwinsProps) {
  const answerAll = (): void => onAnswers(groups.reduce((all, group) => answerTwins(all, group, true), answers));
  return (
    <>
      {groups.length > 1 ? (
        <Button variant="default" mb="xs" onClick={answerAll}>
          Same clubs in all {plural(groups.length, 'league')}
        </Button>
      ) : null}
      {groups.map((group) => (
        <TwinQuestion
          key={twinKey(group)}
          group={group}
          answer={answers.get(twinKey(group)) ?? null}
          onAnswer={(areSame) => onAnswers(answerTwins(answers, group, areSame))}
          onReason={(reason) => onAnswers(giveTwinReason(answers, group, reason))}
        />
      ))}
    </>
  );
}

interface TwinQuestionProps {
  readonly group: TwinGroup;
  readonly answer: TwinAnswer | null;
  readonly onAnswer: (areSame: boolean) => void;
  readonly onReason: (reason: string) => void;
}

function TwinQuestion({ group, answer, onAnswer, onReason }: TwinQuestionProps) {
  const { league, pairs, coincide } = group;
  const isOne = pairs.length === 1;
  return (
    <fieldset className={classes.question}>
      <legend>{twinSentence(group)}</legend>
      <TwinPairs group={group} />
      <Radio.Group
        value={answer === null ? null : answer.areSame ? 'same' : 'open'}
        onChange={(value) => onAnswer(value === 'same')}
        aria-label={`Whether the spellings of ${league} are these clubs`}
      >
        <div className={classes.options}>
          <Radio value="same" label={`The same club${isOne ? '' : 's'}: count each match once`} />
          <Radio value="open" label="Leave it open" />
        </div>
      </Radio.Group>
      <div className={classes.answer}>
        {answer?.areSame ? (
          <TextInput
            label={`Reason, kept with ${isOne ? 'the decision' : `each of the ${pairs.length} decisions`}`}
            value={answer.reason}
            maxLength={500}
            error={answer.reason.trim() === '' ? 'A decision needs a reason' : null}
            onChange={(event) => onReason(event.currentTarget.value)}
          />
        ) : (
          <p>
            {answer === null ? null : (
              <span className={classes.mark} aria-hidden>
                ▲{' '}
              </span>
            )}
            {answer === null ? 'Say which; the import waits for it.' : leftOpenInWords(coincide)}
          </p>
        )}
      </div>
    </fieldset>
  );
}

/** The questions alone, once the import is done and they were left open. */
export function TwinList({ groups }: { readonly groups: readonly TwinGroup[] }) {
  return groups.map((group) => (
    <div key={twinKey(group)} className={classes.question}>
      <strong>{twinSentence(group)}</strong>
      <TwinPairs group={group} />
      <p>
        <span className={classes.mark} aria-hidden>
          ▲{' '}
        </span>
        {leftOpenInWords(group.coincide)}
      </p>
    </div>
  ));
}
