import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { ActionEnd } from '../../../services/actions/data-actions';
import { useServices } from '../../../services/services-context';
import { Field } from '../../../ui/field/field';
import { Problem } from '../../../ui/states';
import type { TeamRow } from '../../../contract-types';

/** Records that a spelling means a team. A spelling is never guessed; this is where a person says so. */
export function AliasForm({ teams }: { readonly teams: readonly TeamRow[] }) {
  const { actions } = useServices();
  const leagues = [...new Set(teams.map((team) => team.league))];
  const [league, setLeague] = useState(leagues[0] ?? '');
  const [team, setTeam] = useState<string | null>(null);
  const [spelling, setSpelling] = useState('');
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<ActionEnd>(null);
  const isComplete = team !== null && spelling.trim() !== '' && reason.trim() !== '';
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (team === null) return;
    const outcome = await actions.addAlias({ league, team, spelling, reason });
    setFailure(outcome);
    if (outcome) return;
    setSpelling('');
    setReason('');
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label="Record a spelling">
      <Text mb="xs">A file may spell a club in another way. Say here which team a spelling means, from now on.</Text>
      <Group align="end" mb="lg" gap="sm">
        <Field width="code">
          <Select
            label="League"
            data={leagues}
            value={league}
            allowDeselect={false}
            onChange={(next) => {
              setLeague(next ?? league);
              setTeam(null);
            }}
          />
        </Field>
        <Field width="name">
          <TextInput label="Spelling" value={spelling} onChange={(event) => setSpelling(event.currentTarget.value)} />
        </Field>
        <Field width="name">
          <Select
            label="Means the team"
            data={teams.filter((each) => each.league === league).map((each) => each.name)}
            value={team}
            searchable
            onChange={setTeam}
          />
        </Field>
        <Field width="rest">
          <TextInput label="Reason" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        </Field>
        <Button type="submit" variant="default" disabled={!isComplete}>
          Record spelling
        </Button>
      </Group>
      {failure ? <Problem {...failure} /> : null}
    </form>
  );
}
