import { Modal, Select } from '@mantine/core';
import { useState } from 'react';
import type { ActionEnd } from '../../../services/actions/data-actions';
import { useServices } from '../../../services/services-context';
import { ReasonForm } from '../../../ui/dialogs/reason-form';
import type { Choices } from './choices';
import type { Question } from './fixes';
import classes from './mend-dialog.module.css';

interface MendDialogProps {
  readonly question: Question;
  readonly choices: Choices;
  /** The jackpot in whose list it is written so. */
  readonly jackpot: string;
  readonly onClose: () => void;
}

const TITLES: Record<Question['kind'], (text: string) => string> = {
  spelling: (text) => `Which club does “${text}” mean?`,
  club: (text) => `“${text}” is new in its league`,
  competition: (text) => `“${text}” is none of the store’s leagues`,
};
const SAYS: Record<Question['kind'], string> = {
  spelling: 'From now on it means this club, in every list and file of the league.',
  club: 'From now on the league knows it. It is forecast as a newcomer, with a wide interval, until it has played.',
  competition: 'From now on the pooled league forecasts its matches, the mean of all trained leagues.',
};

/** Asks what is needed to record a name for good: the league, the club, and why. */
export function MendDialog({ question, choices, jackpot, onClose }: MendDialogProps) {
  const { actions } = useServices();
  const { kind, text } = question;
  const leagues = kind === 'competition' ? [] : question.leagues;
  const [league, setLeague] = useState<string | null>(leagues.length === 1 ? leagues[0]! : null);
  const teams = [...(choices.teams.get(league ?? '') ?? [])].sort();
  const likely = kind === 'spelling' ? question.likely : '';
  const [chosen, setTeam] = useState<string | null>(likely || null);
  const team = chosen !== null && teams.includes(chosen) ? chosen : null;
  const isReady = kind === 'competition' || (league !== null && (kind === 'club' || team !== null));
  const record = async (reason: string): Promise<ActionEnd> => {
    const end =
      kind === 'competition'
        ? await actions.addCompetition({ name: text, reason })
        : kind === 'club'
          ? await actions.addClub({ league: league!, name: text, reason })
          : await actions.addAlias({ league: league!, spelling: text, team: team!, reason });
    if (!end) onClose();
    return end;
  };
  return (
    <Modal opened onClose={onClose} returnFocus={false} title={<strong>{TITLES[kind](text)}</strong>}>
      <p className={classes.says}>{SAYS[kind]}</p>
      {kind !== 'competition' && leagues.length !== 1 ? (
        <Select
          label="League"
          data={[...leagues]}
          value={league}
          onChange={setLeague}
          searchable
          openOnFocus={false}
          mb="sm"
          data-autofocus
        />
      ) : null}
      {kind === 'spelling' ? (
        <Select
          label={league === null ? 'Club' : `Club of ${league}`}
          data={teams}
          value={team}
          onChange={setTeam}
          searchable
          openOnFocus={false}
          disabled={league === null}
          mb="sm"
          {...(leagues.length === 1 && likely === '' ? { 'data-autofocus': true } : {})}
        />
      ) : null}
      <ReasonForm
        label="Why"
        initial={`So written in ${jackpot}`}
        isDisabled={!isReady}
        isFirst={kind === 'competition' || (leagues.length === 1 && (kind === 'club' || likely !== ''))}
        actions={[{ verb: 'Record', run: record }]}
      />
    </Modal>
  );
}
