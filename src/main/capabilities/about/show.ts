import type { ResponseOf, ShippedPackage } from '../../../contract';
import { table } from '../command/table';

type Licences = ResponseOf<'about.licences'>;

export const showAbout = (about: {
  readonly name: string;
  readonly version: string;
  readonly engine: string;
  readonly schema: number;
  readonly sqlite: string;
  readonly packages: number;
}): string =>
  [
    `${about.name} ${about.version}`,
    `engine ${about.engine}, store schema ${about.schema}, SQLite ${about.sqlite}`,
    `It works on this computer alone, and never updates itself.`,
    `It is made of ${about.packages} packages of others: jackpot licences lists them.`,
  ].join('\n');

export const showLicences = ({ packages, notBuilt }: Licences): string =>
  [
    table(
      ['package', 'version', 'licence'],
      packages.map(({ name, version, licence }) => [name, version, licence]),
    ),
    ...notBuilt.map(
      (part) => `Not in this list: what the ${part} is made of, which is not built here (npm run build).`,
    ),
    'jackpot licences <package> prints the text of its licence.',
  ].join('\n');

type WithText = Omit<ShippedPackage, 'text'> & { readonly text: string };

export const showTexts = (named: readonly WithText[]): string =>
  named.map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}`).join('\n\n');
