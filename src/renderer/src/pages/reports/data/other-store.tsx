import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useDropClaim } from '../../../services/importing/drop-claims';
import { useServices } from '../../../services/services-context';
import type { TakenFile, WhatIsTaken } from '../../../services/actions/export-actions';
import { Note } from '../../../ui/note/note';
import { Section } from '../../../ui/section/section';
import { TakenOutcome } from './taken-outcome';

const PARTS: readonly { readonly what: WhatIsTaken; readonly name: string; readonly about: string }[] = [
  {
    what: 'names',
    name: 'names',
    about:
      'Names: spellings with the club they mean (merges among them), names that are two clubs, linked clubs, new clubs, competitions that are no league, and whether known spellings are used. They go by leagues’ codes and clubs’ names.',
  },
  {
    what: 'settings',
    name: 'settings',
    about:
      'Settings: those that models were trained with, each under its hash, and what the columns of other tables mean. What is chosen for a training (preset, blend, market weight) is asked anew each time, and no setting of the application is kept in the store.',
  },
];

const isDocument = ([file, ...more]: readonly File[]): boolean =>
  file !== undefined && more.length === 0 && /\.json$/i.test(file.name);

/** What people have decided here, for another store, and the other way round. */
export function OtherStore() {
  const { actions } = useServices();
  const [taken, setTaken] = useState<TakenFile | null>(null);
  const look = async (what: WhatIsTaken): Promise<void> => setTaken((await actions.lookAtTaken(what)) ?? taken);
  useDropClaim(
    'Drop a file of names or settings to see what it would change; season files are imported',
    ([file]) => {
      if (file) void actions.lookAtDropped(file).then((found) => setTaken((before) => found ?? before));
    },
    isDocument,
  );
  return (
    <Section title="For another store, and from one">
      {PARTS.map(({ what, name, about }) => (
        <div key={what}>
          <Note kind="lead">{about}</Note>
          <Group gap="xs" mb="md">
            <Button variant="default" onClick={() => void actions.saveTaken(what)}>
              Save {name}…
            </Button>
            <Button variant="default" onClick={() => void look(what)}>
              Take {name} in…
            </Button>
          </Group>
        </div>
      ))}
      {taken ? (
        <TakenOutcome
          taken={taken}
          onTake={async () => setTaken((await actions.takeIn(taken)) ?? taken)}
          onClose={() => setTaken(null)}
        />
      ) : null}
    </Section>
  );
}
