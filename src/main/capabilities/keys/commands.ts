import type { Command } from 'commander';
import type { Actions } from '../command/context';
import { firstLine, passphraseOf, type PassphraseOptions } from '../command/passphrase';
import { showAbout, showKnownKey, showKnownKeys, showOwnKey } from './show';

type NewPassphraseOptions = { readonly newPassphraseFile?: string };
const newPassphraseOf = ({ newPassphraseFile }: NewPassphraseOptions): string | null =>
  newPassphraseFile === undefined ? null : firstLine(newPassphraseFile);

export function addKeyCommands(program: Command, { onStore }: Actions): void {
  const key = program.command('key').description('the key that signs reports, and the keys of others');
  key
    .command('show')
    .description('your own key, with its fingerprint in words')
    .action(() => onStore(async ({ call, print }) => print(await call('keys.own', {}), showOwnKey)));
  key
    .command('make')
    .description('make a key, or use in this store the one you have')
    .option('--new-passphrase-file <file>', 'protect it with the first line of this file (-: of standard input)')
    .action((options: NewPassphraseOptions) =>
      onStore(async ({ call, print }) =>
        print(await call('keys.make', { passphrase: newPassphraseOf(options) }), showOwnKey),
      ),
    );
  withPassphrase(
    key.command('rotate').description('put a new key in the place of yours; what the old one signed stays signed'),
  )
    .option(
      '--new-passphrase-file <file>',
      'protect the new one with the first line of this file; default: as the old one',
    )
    .requiredOption('--reason <text>', 'why, kept in the audit log')
    .action((options: PassphraseOptions & NewPassphraseOptions & { reason: string }) =>
      onStore(async ({ call, print }) => {
        const given = { passphrase: passphraseOf(options), newPassphrase: newPassphraseOf(options) };
        print(await call('keys.rotate', { ...given, reason: options.reason }), showOwnKey);
      }),
    );
  key
    .command('revoke [public-key]')
    .description('say that a key is to be trusted no longer; yours unless one is named')
    .requiredOption('--reason <text>', 'why, kept in the audit log')
    .action((publicKey: string | undefined, { reason }: { reason: string }) =>
      onStore(async ({ call, print }) => {
        const own = publicKey === undefined ? await call('keys.own', {}) : null;
        print(await call('keys.revoke', { publicKey: publicKey ?? own?.publicKey ?? '', reason }), showKnownKey);
      }),
    );
  withPassphrase(key.command('protect').description('give your key a passphrase, another one, or none'))
    .option('--new-passphrase-file <file>', 'the new passphrase; without it the key has none any more')
    .action((options: PassphraseOptions & NewPassphraseOptions) =>
      onStore(async ({ call, print }) => {
        const given = { passphrase: passphraseOf(options), newPassphrase: newPassphraseOf(options) };
        print(await call('keys.protect', given), showOwnKey);
      }),
    );
  key
    .command('known')
    .description('the public keys this store knows, whose they are, and since when')
    .action(() => onStore(async ({ call, print }) => print(await call('keys.known', {}), showKnownKeys)));
  key
    .command('about <public-key>')
    .description('a public key in words, and what this store knows of it')
    .action((publicKey: string) =>
      onStore(async ({ call, print }) => print(await call('keys.about', { publicKey }), showAbout)),
    );
  key
    .command('trust <public-key>')
    .description('take a public key for that of somebody, once you have compared its words with them')
    .requiredOption('--name <name>', 'whose key it is')
    .action((publicKey: string, { name }: { name: string }) =>
      onStore(async ({ call, print }) => print(await call('keys.trust', { publicKey, name }), showKnownKey)),
    );
}

const withPassphrase = (command: Command): Command =>
  command.option('--passphrase-file <file>', 'the passphrase it has now (-: of standard input); or JACKPOT_PASSPHRASE');
