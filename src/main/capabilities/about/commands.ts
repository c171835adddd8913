import type { Command } from 'commander';
import type { ResponseOf } from '../../../contract';
import { UserError } from '../../core/words/errors';
import type { Actions } from '../command/context';
import { nearestWord } from '../command/nearest';
import { showAbout, showLicences, showTexts } from './show';

type Licences = ResponseOf<'about.licences'>;

/** `jackpot about` and `jackpot licences`: what the window says under Settings, About. */
export function addAboutCommands(program: Command, { onNoStore, storeless }: Actions): void {
  program
    .command('about')
    .description('which version this is, of application, engine, store schema and SQLite, and what it is made of')
    .action(() =>
      onNoStore(async ({ call, print }) => {
        const { store: _store, analyst: _analyst, ...info } = await call('app.info', {});
        const { packages } = await call('about.licences', {});
        print({ ...info, packages: packages.length }, showAbout);
      }),
    );
  program
    .command('licences [package...]')
    .description('what the application is made of, each under its licence; of the packages named, the whole text')
    .action((names: string[]) =>
      storeless(async ({ call, print }) => {
        const licences = await call('about.licences', {});
        if (names.length === 0) print(licences, showLicences);
        else print(named(licences, names), showTexts);
      }),
    );
}

/** @throws {UserError} not-found with the nearest name */
function named({ packages, texts }: Licences, names: readonly string[]) {
  return names.map((wanted) => {
    const found = packages.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
    if (found) return { ...found, text: texts[found.text]! };
    const near = nearestWord(
      wanted,
      packages.map(({ name }) => name),
    );
    throw new UserError(
      'not-found',
      `nothing that is shipped is called "${wanted}"`,
      near === null ? 'jackpot licences lists all there is.' : `Did you mean "${near}"? jackpot licences lists all.`,
    );
  });
}
