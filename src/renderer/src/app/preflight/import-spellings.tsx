import { Button, Select, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { plural } from '../../text/format';
import type { UnknownSpelling } from '../../contract-types';
import { valueOf } from '../../services/reading/loadable';
import {
  LATER,
  choose,
  giveReason,
  spellingKey,
  type Meaning,
  type SpellingChoice,
  type SpellingChoices,
} from '../../services/importing/spelling-choices';
import { useRead } from '../../services/reading/use-read';
import { RowList } from '../../ui/row-list/row-list';
import classes from './import-spellings.module.css';

/** So many names are shown at once; each is a few controls. */
const SHOWN = 40;

interface ImportSpellingsProps {
  readonly spellings: readonly UnknownSpelling[];
  readonly choices: SpellingChoices;
  readonly onChoices: (choices: SpellingChoices) => void;
}

/** One line a name: where it stands, what it means, and why. Left alone, it waits in the review queue. */
export function ImportSpellings({ spellings, choices, onChoices }: ImportSpellingsProps) {
  const [isWhole, setIsWhole] = useState(false);
  const teams = valueOf(useRead('teams.list', {}).data);
  const byLeague = useMemo(() => {
    const map = new Map<string, string[]>();
    for (const team of teams ?? []) map.set(team.league, [...(map.get(team.league) ?? []), team.name]);
    return map;
  }, [teams]);
  const shown = isWhole ? spellings : spellings.slice(0, SHOWN);
  return (
    <>
      <RowList>
        {shown.map((spelling) => (
          <li key={spellingKey(spelling)} className={classes.row}>
            <SpellingName spelling={spelling} />
            <Choice
              spelling={spelling}
              teams={byLeague.get(spelling.league) ?? []}
              choice={choices.get(spellingKey(spelling)) ?? null}
              onMeaning={(meaning) => onChoices(choose(choices, spelling, meaning))}
              onReason={(reason) => onChoices(giveReason(choices, spelling, reason))}
            />
          </li>
        ))}
      </RowList>
      {shown.length < spellings.length ? (
        <Button variant="subtle" className={classes.more ?? ''} onClick={() => setIsWhole(true)}>
          Show {spellings.length - shown.length} more
        </Button>
      ) : null}
    </>
  );
}

/** The names alone, once there is nothing to choose any more. */
export function SpellingList({ spellings }: { readonly spellings: readonly UnknownSpelling[] }) {
  return (
    <RowList>
      {spellings.map((spelling) => (
        <li key={spellingKey(spelling)} className={classes.row}>
          <SpellingName spelling={spelling} />
          <span>{spelling.suggestions.length > 0 ? `Like ${spelling.suggestions.join(', ')}` : 'No like name'}</span>
        </li>
      ))}
    </RowList>
  );
}

function SpellingName({
  spelling: { spelling, league, season, kind, matches, file, line },
}: {
  spelling: UnknownSpelling;
}) {
  return (
    <div>
      <strong>{spelling}</strong> {league} {season}
      <small>
        {kind === 'new-team' ? 'new to the league' : 'unknown in a list of fixtures'},{' '}
        {plural(matches, 'match', 'matches')}
      </small>
      <small>
        first in {file}:{line}
      </small>
    </div>
  );
}

interface ChoiceProps {
  readonly spelling: UnknownSpelling;
  readonly teams: readonly string[];
  readonly choice: SpellingChoice | null;
  readonly onMeaning: (meaning: Meaning) => void;
  readonly onReason: (reason: string) => void;
}

function Choice({ spelling, teams, choice, onMeaning, onReason }: ChoiceProps) {
  const meaning = choice?.meaning ?? LATER;
  const others = teams.filter((team) => !spelling.suggestions.includes(team) && team !== spelling.spelling);
  const isDecided = meaning.kind !== 'later';
  return (
    <>
      <div>
        <Select
          aria-label={`What ${spelling.spelling} means in ${spelling.league}`}
          value={toValue(meaning)}
          data={[
            {
              group: 'Decide',
              items: [
                { value: 'later', label: 'Later' },
                { value: 'own', label: 'A club of its own' },
              ],
            },
            { group: 'The same as, by a like name', items: spelling.suggestions.map(asOption) },
            { group: `The same as, of ${spelling.league}`, items: others.map(asOption) },
          ].filter((group) => group.items.length > 0)}
          searchable
          selectFirstOptionOnChange
          onFocus={(event) => event.currentTarget.select()}
          allowDeselect={false}
          nothingFoundMessage="No team of this name"
          onChange={(value) => onMeaning(toMeaning(value))}
        />
        <small>{isDecided ? '' : whatLaterMeans(spelling)}</small>
      </div>
      {isDecided ? (
        <TextInput
          aria-label={`Reason for ${spelling.spelling}`}
          placeholder="Reason, kept with the decision"
          value={choice?.reason ?? ''}
          error={choice?.reason.trim() === '' ? 'A decision needs a reason' : null}
          onChange={(event) => onReason(event.currentTarget.value)}
        />
      ) : (
        <small>{likeNames(spelling)}</small>
      )}
    </>
  );
}

const asOption = (team: string) => ({ value: `team:${team}`, label: `Same as ${team}` });
const toValue = (meaning: Meaning): string => (meaning.kind === 'team' ? `team:${meaning.team}` : meaning.kind);
const toMeaning = (value: string | null): Meaning =>
  value === 'own' ? { kind: 'own' } : value?.startsWith('team:') ? { kind: 'team', team: value.slice(5) } : LATER;

const whatLaterMeans = ({ kind, matches }: UnknownSpelling): string =>
  kind === 'new-team'
    ? 'Imported as a team of its own; waits in the review queue.'
    : `${matches === 1 ? 'Its match waits' : 'Its matches wait'} until somebody says what it means.`;
const likeNames = ({ suggestions }: UnknownSpelling): string =>
  suggestions.length === 0 ? 'No like name in the country.' : `Like ${suggestions.join(', ')}.`;
