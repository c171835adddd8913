import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { ActionEnd } from '../../../services/actions/data-actions';
import { valueOf } from '../../../services/reading/loadable';
import { useServices } from '../../../services/services-context';
import { useRead } from '../../../services/reading/use-read';
import { Field } from '../../../ui/field/field';
import { Filters } from '../../../ui/filters/filters';
import { Note } from '../../../ui/note/note';
import { Problem } from '../../../ui/states';

const PUBLIC_KEY = /^[0-9a-f]{64}$/;

/** Take a public key for that of somebody, once its words have been compared with them. */
export function TrustForm() {
  const { keys } = useServices().actions;
  const [publicKey, setPublicKey] = useState('');
  const [name, setName] = useState('');
  const [failure, setFailure] = useState<ActionEnd>(null);
  const typed = publicKey.trim().toLowerCase();
  const isKey = PUBLIC_KEY.test(typed);
  const about = valueOf(useRead('keys.about', { publicKey: typed }, { enabled: isKey }).data);
  const trust = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isKey || name.trim() === '') return;
    const end = await keys.trust({ publicKey: typed, name });
    setFailure(end);
    if (end) return;
    setPublicKey('');
    setName('');
  };
  return (
    <form onSubmit={(event) => void trust(event)} aria-label="Trust a key">
      <Filters label="Trust a key" isLabelled>
        <Field width="rest">
          <TextInput
            label="Public key of somebody else"
            placeholder="64 hexadecimal digits"
            value={publicKey}
            maxLength={200}
            error={typed !== '' && !isKey ? 'A public key is 64 hexadecimal digits' : null}
            onChange={(event) => setPublicKey(event.currentTarget.value)}
          />
        </Field>
        <Field width="name">
          <TextInput
            label="Whose it is"
            value={name}
            maxLength={200}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </Field>
        <Button type="submit" variant="default" disabled={!isKey || name.trim() === ''}>
          Trust this key
        </Button>
      </Filters>
      {isKey && about ? (
        <Note kind="finding">
          Compare with them, by telephone rather than by mail: <strong>{about.words}</strong>
          {about.known ? ` – known here as that of ${about.analyst}` : ''}
        </Note>
      ) : null}
      {failure ? <Problem {...failure} /> : null}
    </form>
  );
}
