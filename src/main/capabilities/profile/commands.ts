import type { Command } from 'commander';
import type { Profile } from '../../../contract';
import { nearestWord } from '../../../text/nearest-word';
import { UserError } from '../../core/words/errors';
import { DEFAULT_PROFILE, PROFILE_VALUES } from '../../core/words/profile';
import type { Actions } from '../command/context';
import { table } from '../command/table';

type Name = keyof Profile;
/** As typed, and what each is. */
const NAMES: Readonly<Record<string, readonly [Name, string]>> = {
  'display-name': ['displayName', 'shown in the place of your name'],
  dates: ['dates', 'how days are written: 2024-05-19, 19.05.2024, 19/05/2024, 05/19/2024, 19 May 2024'],
  decimals: ['decimals', 'decimals of probabilities in the window'],
  look: ['look', 'light, dark, or as the system'],
  density: ['density', 'how close rows stand'],
  'text-size': ['textSize', 'per cent'],
  'single-keys': ['singleKeys', 'whether single letters are keys'],
  'default-set': ['defaultSet', 'the set that is looked at first'],
};

const EXAMPLES = `
Examples:
  jackpot profile show                    how the window looks to you
  jackpot profile set text-size 150       larger text
  jackpot profile set single-keys off     N, I, R, T, / and ? do nothing alone
  jackpot profile set dates words         19 May 2024
  jackpot profile reset                   as it comes

A profile is yours on this computer, in every store. Files, reports and copies have ISO dates and all digits, whatever it says.`;

export function addProfileCommands(program: Command, { onStore }: Actions): void {
  const group = program.command('profile').description('how the window looks to you: dates, decimals, text size, keys');
  group.addHelpText('after', EXAMPLES);
  group
    .command('show')
    .description('every choice with its value and what it may be')
    .action(() => onStore(async ({ call, print }) => print(await call('profile.get', {}), showProfile)));
  group
    .command('set <name> <value>')
    .description('choose; the window follows when it is looked at again')
    .action((name: string, value: string) =>
      onStore(async ({ call, print }) =>
        print(await call('profile.set', { changes: changeOf(name, value) }), showProfile),
      ),
    );
  group
    .command('reset')
    .description('everything as it comes')
    .action(() =>
      onStore(async ({ call, print }) => print(await call('profile.set', { changes: DEFAULT_PROFILE }), showProfile)),
    );
}

function changeOf(typed: string, value: string): Partial<Profile> {
  const [name] = NAMES[typed] ?? [];
  if (!name) {
    const names = Object.keys(NAMES);
    const near = nearestWord(typed, names);
    throw new UserError(
      'bad-request',
      `a profile has no ${typed}`,
      near ? `Did you mean ${near}?` : `It has ${names.join(', ')}.`,
    );
  }
  const allowed = PROFILE_VALUES[name];
  const wanted = allowed?.find((each) => each.toLowerCase() === value.trim().replace(/\s*%$/, '').toLowerCase());
  if (allowed && wanted === undefined)
    throw new UserError('bad-request', `${typed} is ${allowed.join(', ')}, got ${value}`);
  return { [name]: fromText(name, wanted ?? value) };
}

function fromText(name: Name, text: string): string | number | boolean {
  const { [name]: like } = DEFAULT_PROFILE;
  return typeof like === 'number' ? Number(text) : typeof like === 'boolean' ? text === 'on' : text;
}

const textOf = (value: Profile[Name]): string => (typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value));

const showProfile = (profile: Profile): string =>
  table(
    ['choice', 'is', 'may be', ''],
    Object.entries(NAMES).map(([typed, [name, words]]) => [
      ...[typed, textOf(profile[name]) || '–', PROFILE_VALUES[name]?.join(', ') ?? 'any text', words],
    ]),
  );
