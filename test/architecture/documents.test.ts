import { Command } from 'commander';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addCommands } from '../../src/main/cli/commands';
import { commandIn, leavesOf, pathOf } from '../../src/main/cli/find-command';

const ROOT = process.cwd();
const DOCUMENTS = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  'resources/demo/README.md',
];
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
/** A heading as the part of an address that leads to it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\d\s-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
const anchors = (path: string): readonly string[] =>
  [...read(path).matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchorOf(heading!));

/** Links of a document that lead nowhere, outside of code. */
function brokenIn(path: string): readonly string[] {
  const text = read(path).replaceAll(/```[\s\S]*?```/g, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target]) => {
    if (/^[a-z]+:/.test(target!)) return [];
    const [file, anchor] = target!.split('#');
    const to = file === '' ? path : join(dirname(path), file!);
    if (!existsSync(join(ROOT, to))) return [`${path}: ${target} is not there`];
    return anchor === undefined || anchors(to).includes(anchor) ? [] : [`${path}: ${to} has no heading #${anchor}`];
  });
}

describe('documents', () => {
  it('lead to files and headings that exist', () => {
    expect(DOCUMENTS.length).toBeGreaterThan(12);
    expect(DOCUMENTS.flatMap(brokenIn)).toEqual([]);
  });

  it('are all reached from README or the guide', () => {
    const reached = ['README.md', 'docs/user-guide.md'].flatMap((path) =>
      [...read(path).matchAll(/\]\(([^)\s#]+)/g)].map(([, target]) => join(dirname(path), target!)),
    );
    expect(DOCUMENTS.filter((path) => path.startsWith('docs/') && !reached.includes(path))).toEqual([]);
  });

  it('name commands and scripts that exist', () => {
    const nothing = () => Promise.resolve();
    const program = new Command('jackpot').option('--store <file>').option('--json');
    addCommands(program, {
      onStore: nothing,
      onNoStore: nothing,
      onFile: () => undefined,
      storeless: nothing,
      demo: nothing,
    });
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const path of ['README.md', 'CONTRIBUTING.md', 'docs/user-guide.md']) {
      for (const [, name] of read(path).matchAll(/npm run (?:-s )?([a-z\d:-]+)/g))
        expect(scripts, path).toHaveProperty(name!);
      for (const [, words] of read(path).matchAll(/^npm run -s jackpot -- (.*?)(?: {2,}#.*)?$/gm)) {
        const command = commandIn(program, words!.trim().split(' '));
        expect(leavesOf(program).includes(command) || pathOf(command) === 'reliability', `${path}: ${words}`).toBe(
          true,
        );
        for (const [flag] of words!.matchAll(/--[a-z-]+/g))
          expect(
            command.options.map(({ long }) => long),
            `${path}: ${words}`,
          ).toContain(flag);
      }
    }
    const guide = read('docs/user-guide.md');
    const unnamed = program.commands.map((command) => command.name()).filter((name) => !guide.includes(`\`${name}\``));
    expect(unnamed.filter((name) => name !== 'help')).toEqual([]);
  });

  it('have pictures that are small together', () => {
    const sizes = readdirSync(join(ROOT, 'docs', 'images')).map(
      (name) => statSync(join(ROOT, 'docs/images', name)).size,
    );
    expect(sizes.length).toBeGreaterThan(8);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3e6);
  });
});
