import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import type { ActionEnd } from '../../../services/actions/data-actions';
import { useServices } from '../../../services/services-context';
import { ReasonForm } from '../../../ui/dialogs/reason-form';
import { DetailSection } from '../../../ui/section/detail-section';
import type { TeamRow } from '../../../contract-types';

interface LinkFormProps {
  readonly team: TeamRow;
  readonly teams: readonly TeamRow[];
}

/** Says that teams of other leagues of the country are the same club, so that promotion does not make it a stranger. */
export function LinkForm({ team, teams }: LinkFormProps) {
  const { actions } = useServices();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const others = teams.filter((each) => each.country === team.country && each.league !== team.league);
  if (others.length === 0) return null;
  const members = others.filter((each) => chosen.includes(keyOf(each)));
  const link = async (reason: string): Promise<ActionEnd> => {
    const outcome = await actions.linkClubs([
      {
        name: team.name,
        teams: [team, ...members].map((each) => ({ league: each.league, team: each.name })),
        reason,
      },
    ]);
    if (!outcome) setChosen([]);
    return outcome;
  };
  return (
    <DetailSection title={`The same club in another league of ${team.country}?`} label="Link">
      <MultiSelect
        aria-label={`Teams that are ${team.name} in other leagues`}
        placeholder={chosen.length === 0 ? 'Teams of other leagues' : ''}
        data={others.map((each) => ({ value: keyOf(each), label: `${each.name} (${each.league})` }))}
        value={[...chosen]}
        searchable
        onChange={setChosen}
      />
      <ReasonForm
        label="Why they are one club"
        isDisabled={members.length === 0}
        actions={[{ verb: 'Link', run: link }]}
      />
    </DetailSection>
  );
}

const keyOf = ({ league, name }: TeamRow): string => `${league}\n${name}`;
