import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useServices } from '../../app/services-context';
import { notifyDone, notifyError } from '../../app/notify';
import type { KnownTeam } from '../../contract-types';

/** Records that a spelling means a team. A spelling is never guessed; this is where a person says so. */
export function AliasForm({ teams }: { readonly teams: readonly KnownTeam[] }) {
  const { api, refreshAll } = useServices();
  const leagues = [...new Set(teams.map((team) => team.league))];
  const [league, setLeague] = useState(leagues[0] ?? '');
  const [team, setTeam] = useState<string | null>(null);
  const [spelling, setSpelling] = useState('');
  const [reason, setReason] = useState('');
  const isComplete = team !== null && spelling.trim() !== '' && reason.trim() !== '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (team === null) return;
    const reply = await api['data.addAlias']({ league, team, spelling, reason });
    if (!reply.ok) return notifyError('Recording the spelling failed', reply.error);
    setSpelling('');
    setReason('');
    refreshAll();
    notifyDone('Spelling recorded', `"${reply.value.spelling}" means ${reply.value.team} in ${reply.value.league}.`);
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label="Record a spelling">
      <Text mb="xs">A fixture list may spell a club in another way. Say here which team a spelling means.</Text>
      <Group align="end" mb="lg" gap="sm">
        <Select
          label="League"
          data={leagues}
          value={league}
          allowDeselect={false}
          w={110}
          onChange={(next) => {
            setLeague(next ?? league);
            setTeam(null);
          }}
        />
        <TextInput label="Spelling" value={spelling} onChange={(event) => setSpelling(event.currentTarget.value)} />
        <Select
          label="Means the team"
          data={teams.filter((each) => each.league === league).map((each) => each.name)}
          value={team}
          searchable
          onChange={setTeam}
        />
        <TextInput label="Reason" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <Button type="submit" variant="default" disabled={!isComplete}>
          Record spelling
        </Button>
      </Group>
    </form>
  );
}
