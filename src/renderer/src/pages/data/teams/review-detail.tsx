import { Button, Radio, Select, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { ActionEnd } from '../../../services/actions/data-actions';
import { useServices } from '../../../services/services-context';
import { useRead } from '../../../services/reading/use-read';
import { plural } from '../../../text/format';
import { Problem } from '../../../ui/states';
import type { ReviewItem } from '../../../contract-types';
import { valueOf } from '../../../services/reading/loadable';
import {
  choose,
  giveReason,
  spellingKey,
  toDecisions,
  type SpellingChoices,
} from '../../../services/importing/spelling-choices';
import { EvidenceTable } from './evidence-table';
import classes from './review-detail.module.css';

interface ReviewDetailProps {
  readonly item: ReviewItem;
  /** What was decided, in words. */
  readonly onDecided: (words: string) => void;
}
const OTHER = 'other';
const TEAM = 'team:';

/** One name with its evidence beside that of each candidate, and the decision. Nothing is chosen beforehand. */
export function ReviewDetail({ item, onDecided }: ReviewDetailProps) {
  const { actions } = useServices();
  const teams = valueOf(useRead('teams.list', {}).data) ?? [];
  const [option, setOption] = useState<string | null>(null);
  const [choices, setChoices] = useState<SpellingChoices>(new Map());
  const [failure, setFailure] = useState<ActionEnd>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // After a decision the focus would be lost with the form; it goes on with the next name.
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  const choice = choices.get(spellingKey(item));
  const decisions = toDecisions([item], choices);
  const isReady = decisions.length > 0 && decisions.every((decision) => decision.reason !== '');
  const pick = (value: string): void => {
    setOption(value);
    if (value === 'own') setChoices(choose(choices, item, { kind: 'own' }));
    else if (value === OTHER) setChoices(choose(choices, item, { kind: 'later' }));
    else setChoices(choose(choices, item, { kind: 'team', team: value.slice(TEAM.length) }));
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const [decision] = decisions;
    if (!isReady || !decision) return;
    const outcome = await actions.decideSpellings([...decisions]);
    setFailure(outcome);
    if (outcome) return;
    onDecided(
      `${item.spelling} ${decision.team === null ? 'is a club of its own' : `means ${decision.team}`} in ${item.league}.`,
    );
  };
  const others = teams.filter(
    (team) => team.league === item.league && team.name !== item.spelling && !item.suggestions.includes(team.name),
  );
  return (
    <section className={classes.item} aria-label={`Review of ${item.spelling}`}>
      <h2 ref={heading} tabIndex={-1}>
        {item.spelling}, {item.league}
      </h2>
      <p>
        {item.kind === 'new-team'
          ? 'It became a team of its own when it was imported.'
          : 'It stands in a list of fixtures; its matches wait.'}{' '}
        First in {item.file}:{item.line}, {plural(item.matches, 'match', 'matches')} in {item.season}.
      </p>
      <EvidenceTable item={item} />
      <form onSubmit={(event) => void submit(event)}>
        <fieldset className={classes.decide}>
          <legend>What is {item.spelling}?</legend>
          <Radio.Group value={option} onChange={pick} aria-label={`What ${item.spelling} is`}>
            <div className={classes.options}>
              {item.suggestions.map((team) => (
                <Radio key={team} value={`${TEAM}${team}`} label={`The same club as ${team}`} />
              ))}
              <Radio value="own" label="A club of its own" />
              {others.length > 0 ? <Radio value={OTHER} label="Another team:" /> : null}
              {option === OTHER ? (
                <Select
                  size="xs"
                  aria-label="Another team of the league"
                  placeholder={`Team of ${item.league}`}
                  data={others.map((team) => team.name)}
                  value={choice?.meaning.kind === 'team' ? choice.meaning.team : null}
                  searchable
                  onChange={(team) =>
                    setChoices(choose(choices, item, team === null ? { kind: 'later' } : { kind: 'team', team }))
                  }
                />
              ) : null}
            </div>
          </Radio.Group>
          {failure ? <Problem {...failure} /> : null}
          <div className={classes.reason}>
            <TextInput
              label="Reason"
              placeholder="Kept with the decision"
              value={choice?.reason ?? ''}
              maxLength={500}
              onChange={(event) => setChoices(giveReason(choices, item, event.currentTarget.value))}
            />
            <Button type="submit" variant="default" disabled={!isReady}>
              Decide
            </Button>
          </div>
        </fieldset>
      </form>
    </section>
  );
}
