import { Button, Modal, Select } from '@mantine/core';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { ComingMatch } from '../../../contract-types';
import { useRead } from '../../../services/reading/use-read';
import { plural } from '../../../text/format';
import { Loaded } from '../../../ui/loaded';
import { Note } from '../../../ui/note/note';
import classes from './coming-matches.module.css';
import { daysOf, notHere, rowOfMatch } from './draft/coming-rows';
import type { DraftRow, RowCells } from './draft/draft-row';
import type { DraftStore } from './draft/draft-store';

interface ComingMatchesProps {
  readonly draft: DraftStore;
  readonly onTake: (rows: readonly RowCells[]) => void;
  readonly onClose: () => void;
}

/** Matches of imported fixture lists that are still to come: a league, and one click for a day of it or for all. */
export function ComingMatches({ draft, onTake, onClose }: ComingMatchesProps) {
  const rows = useStore(draft, (state) => state.rows);
  const coming = useRead('jackpots.coming', {});
  return (
    <Modal opened onClose={onClose} returnFocus={false} size="lg" title={<strong>Coming matches</strong>}>
      <Loaded what="the coming matches" resource={coming}>
        {(matches) =>
          matches.length === 0 ? (
            <Note kind="instead">
              No match to come is in the store. Import a list of fixtures of a league on the page Data; its matches
              without a result are offered here.
            </Note>
          ) : (
            <Days matches={matches} rows={rows} onTake={onTake} />
          )
        }
      </Loaded>
    </Modal>
  );
}

interface DaysProps {
  readonly matches: readonly ComingMatch[];
  readonly rows: readonly DraftRow[];
  readonly onTake: (rows: readonly RowCells[]) => void;
}

function Days({ matches, rows, onTake }: DaysProps) {
  const leagues = [...new Set(matches.map(({ league }) => league))];
  const [chosen, setLeague] = useState(leagues[0]!);
  const league = leagues.includes(chosen) ? chosen : leagues[0]!;
  const own = matches.filter((match) => match.league === league);
  const add = (label: string, of: readonly ComingMatch[]) => {
    const left = notHere(of, rows);
    return (
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`${label}: ${left.length === 0 ? 'in the grid' : `add ${plural(left.length, 'match', 'matches')}`}`}
        aria-disabled={left.length === 0}
        {...(left.length === 0 ? { 'data-disabled': true } : {})}
        onClick={() => (left.length > 0 ? onTake(left.map(rowOfMatch)) : undefined)}
      >
        {left.length === 0 ? 'In the grid' : `Add ${left.length}`}
      </Button>
    );
  };
  return (
    <>
      <div className={classes.head}>
        <Select
          label="League"
          data={leagues}
          value={league}
          onChange={(next) => next && setLeague(next)}
          allowDeselect={false}
          data-autofocus
        />
        {add(`All of ${league}`, own)}
      </div>
      <ul className={classes.days}>
        {daysOf(own).map(({ date, matches: ofDay }) => (
          <li key={date}>
            <div className={classes.day}>
              <strong>{date}</strong>
              {add(date, ofDay)}
            </div>
            <div className={classes.matches}>{ofDay.map(({ home, away }) => `${home} – ${away}`).join(' · ')}</div>
          </li>
        ))}
      </ul>
    </>
  );
}
