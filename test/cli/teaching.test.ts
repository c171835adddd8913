import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { addCommands } from '../../src/main/cli/commands';
import { commandIn, leavesOf, pathOf } from '../../src/main/cli/find-command';
import { hintFor } from '../../src/main/cli/hints';
import { lessonOf } from '../../src/main/cli/teach';
import { TOUR } from '../../src/main/cli/tour';
import { ERROR_CODES } from '../../src/main/core/words/errors';
import { METHODS } from '../../src/text/methods/methods';

/** All commands, doing nothing. */
function program(): Command {
  const nothing = () => Promise.resolve();
  const all = new Command('jackpot').option('--store <file>').option('--json').exitOverride();
  all.configureOutput({ writeErr: () => undefined });
  addCommands(all, {
    onStore: nothing,
    onNoStore: nothing,
    onFile: () => undefined,
    storeless: nothing,
    demo: nothing,
  });
  return all;
}

/** Words as a shell takes them apart. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word!);

/** What a command says of itself when it is only parsed. @throws what commander does of a command that cannot be */
async function parse(line: string): Promise<Command> {
  const all = program();
  for (const command of leavesOf(all)) command.exitOverride().action(() => Promise.resolve());
  await all.parseAsync(['node', 'jackpot', ...wordsOf(line)]);
  return commandIn(all, wordsOf(line));
}

describe('the command line teaches', () => {
  it('an example and the next step of every command, each of which can be typed', async () => {
    const leaves = leavesOf(program());
    expect(leaves.length).toBeGreaterThan(100);
    expect(leaves.map(pathOf).filter((path) => !lessonOf(path))).toEqual([]);
    for (const path of leaves.map(pathOf)) {
      const [example, next] = lessonOf(path)!;
      expect(next.length, path).toBeGreaterThan(3);
      const parsed = pathOf(await parse(example));
      expect(path === parsed || path.startsWith('export ') || parsed.startsWith(path), `${path}: ${example}`).toBe(
        true,
      );
    }
  });

  it('says them in the help of a command, and where to begin in that of all', () => {
    const helpOf = (command: Command): string => {
      let text = '';
      command.configureOutput({ writeOut: (part) => (text += part) });
      command.outputHelp();
      return text;
    };
    const all = program();
    expect(helpOf(commandIn(all, ['plan']))).toContain('Example:\n  jackpot plan jp-1 --lines 64\nNext: ');
    expect(helpOf(all)).toMatch(/Begin with:\n {2}jackpot demo .*\n {2}jackpot tour/);
    for (const heading of ['Data:', 'Models:', 'Jackpots:', 'Help:']) expect(helpOf(all)).toContain(`\n${heading}\n`);
  });

  it('has a tour and methods whose commands exist', async () => {
    for (const { command } of [...TOUR, ...METHODS]) {
      const line = command.replace(/^jackpot /, '').replaceAll('jp-…', 'jp-1');
      expect(pathOf(await parse(line)), command).not.toBe('');
    }
    expect(TOUR.at(-1)!.command).toBe('jackpot verify report/');
  });

  it('has a hint for whatever can go wrong, by the things that the command is about', () => {
    const all = program();
    for (const command of leavesOf(all))
      for (const code of ERROR_CODES)
        expect(hintFor(code, command), `${pathOf(command)} ${code}`).toMatch(/^\p{Lu}|^jackpot /u);
    const hint = (line: string): string => hintFor('not-found', commandIn(all, line.split(' ')));
    expect(hint('plan jp-9 --lines 64')).toBe('jackpot jackpots list shows those there are.');
    expect(hint('models show X')).toBe('jackpot models list shows the versions there are.');
    expect(hint('predict nowhere.csv')).toBe(
      'Check the path or the name; jackpot predict --help shows how it is used.',
    );
    expect(hintFor('bad-request', all)).toBe('jackpot --help shows how it is used.');
  });

  it('finds the command that is meant, past the values of options', () => {
    const all = program();
    expect(pathOf(commandIn(all, ['--store', 'train', 'models', 'list']))).toBe('models list');
    expect(pathOf(commandIn(all, ['train', '--preset', 'fitted', 'x']))).toBe('train');
    expect(pathOf(commandIn(all, ['trian']))).toBe('');
  });
});
