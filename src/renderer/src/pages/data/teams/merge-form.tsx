import { Button, Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useServices } from '../../../services/services-context';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog';
import { Field } from '../../../ui/field/field';
import { DetailSection } from '../../../ui/section/detail-section';
import { plural } from '../../../text/format';
import type { TeamRow } from '../../../contract-types';

interface MergeFormProps {
  readonly team: TeamRow;
  readonly teams: readonly TeamRow[];
}

/** Says that this team is another one of its league; asks once more, for matches change their team. */
export function MergeForm({ team, teams }: MergeFormProps) {
  const { actions } = useServices();
  const [name, setName] = useState<string | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const [reason, setReason] = useState('same club, another spelling');
  const others = teams.filter((each) => each.league === team.league && each.name !== team.name);
  const into = others.find((each) => each.name === name);
  const matches = (each: TeamRow): string => plural(each.matches, 'match', 'matches');
  return (
    <DetailSection title={`The same club as another team of ${team.league}?`} label="Merge">
      <Group gap="xs">
        <Field width="rest">
          <Select
            aria-label={`Team that ${team.name} is`}
            placeholder="Team of the league"
            data={others.map((each) => each.name)}
            value={name}
            searchable
            clearable
            onChange={setName}
          />
        </Field>
        <Button variant="default" disabled={!into} onClick={() => setIsAsking(true)}>
          Merge…
        </Button>
      </Group>
      {into ? (
        <ConfirmDialog
          isOpen={isAsking}
          title={`Merge ${team.name} into ${into.name}?`}
          verb="Merge"
          isReady={reason.trim() !== ''}
          onClose={() => setIsAsking(false)}
          onConfirm={() => actions.mergeTeams({ league: team.league, from: team.name, into: into.name, reason })}
        >
          All {matches(team)} of {team.name} become matches of {into.name}, which has {matches(into)} itself, and “
          {team.name}” becomes a spelling of it. Splitting the spelling off again gives them back.
          <TextInput
            mt="sm"
            label="Reason"
            data-autofocus
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </ConfirmDialog>
      ) : null}
    </DetailSection>
  );
}
