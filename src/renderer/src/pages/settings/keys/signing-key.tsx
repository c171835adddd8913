import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { PROTECTION_WORDS } from '../../../../../text/key-words';
import { useRead } from '../../../services/reading/use-read';
import { formatDate } from '../../../text/format';
import { Facts } from '../../../ui/facts';
import { HashText } from '../../../ui/hash-text';
import { Loaded } from '../../../ui/loaded';
import { Note } from '../../../ui/note/note';
import { Section } from '../../../ui/section/section';
import { StateMark } from '../../../ui/state-mark';
import type { OwnKey } from '../../../contract-types';
import { KeyDialog, type KeyDialogName } from './key-dialogs';
import { KnownKeys } from './known-keys';

/** One's own key that signs reports, and the keys of others. */
export function SigningKey() {
  // The file may have been changed by the command line.
  const own = useRead('keys.own', {}, { isFresh: true });
  const [dialog, setDialog] = useState<KeyDialogName | null>(null);
  return (
    <>
      <Section title="Signing key" isNarrow>
        <Loaded what="the signing key" resource={own}>
          {(key) => (
            <>
              {key ? <Own own={key} /> : null}
              {key === null ? (
                <Note kind="instead">
                  Reports carry no signature yet. With a key of your own, whoever knows its eight words can tell that a
                  report came from you.
                </Note>
              ) : null}
              <Group gap="xs" mt="sm">
                {buttonsFor(key).map(([name, verb]) => (
                  <Button key={name} variant="default" size="compact-sm" onClick={() => setDialog(name)}>
                    {verb}
                  </Button>
                ))}
              </Group>
              {dialog ? <KeyDialog name={dialog} own={key} onClose={() => setDialog(null)} /> : null}
            </>
          )}
        </Loaded>
      </Section>
      <KnownKeys />
    </>
  );
}

function Own({ own }: { readonly own: OwnKey }) {
  const { words, fingerprint, publicKey, createdAt, since, protection, isUnlocked, revoked } = own;
  return (
    <Facts
      items={[
        ['In words', <strong key="words">{words}</strong>],
        ['Public key', <HashText key="public" hash={publicKey} full />],
        ['Fingerprint', <HashText key="fingerprint" hash={fingerprint} full />],
        ['Made', formatDate(createdAt)],
        ['Known in this store', since === null ? 'not yet: from its first signature on' : `since ${formatDate(since)}`],
        ['Protected by', PROTECTION_WORDS[protection]],
        ['State', stateOf({ isUnlocked, revoked })],
      ]}
    />
  );
}

function stateOf({ isUnlocked, revoked }: Pick<OwnKey, 'isUnlocked' | 'revoked'>) {
  if (revoked !== null) return <StateMark state="degraded" word={`revoked on ${formatDate(revoked)}`} />;
  return isUnlocked ? (
    <StateMark state="steady" word="signs without asking" />
  ) : (
    <StateMark state="watch" word="locked: signs nothing until it is unlocked" />
  );
}

function buttonsFor(key: OwnKey | null): readonly (readonly [KeyDialogName, string])[] {
  if (key === null) return [['make', 'Make a key…']];
  if (key.revoked !== null) return [['make', 'Make a new key…']];
  return [
    ...(key.protection === 'passphrase' && !key.isUnlocked ? ([['unlock', 'Unlock…']] as const) : []),
    ['protect', key.protection === 'passphrase' ? 'Change the passphrase…' : 'Give it a passphrase…'],
    ['rotate', 'New key in its place…'],
    ['revoke', 'Revoke…'],
  ];
}
