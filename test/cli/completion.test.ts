import { Command } from 'commander';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { addCommands } from '../../src/main/cli/commands';
import { completionFor } from '../../src/main/cli/completion';
import { temporaryFolder } from '../support/stores';

const HAS_BASH = spawnSync('bash', ['--version']).status === 0;
const scriptFor = (shell: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['out/main/cli.js', 'completion', shell], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
};

describe.runIf(HAS_BASH)('completion in a real bash', () => {
  const folder = temporaryFolder();
  beforeAll(() => {
    const nothing = () => Promise.resolve();
    const program = new Command('jackpot').option('--store <file>').option('--json');
    addCommands(program, {
      ...{ onStore: nothing, onNoStore: nothing, onFile: () => undefined, storeless: nothing, demo: nothing },
    });
    writeFileSync(join(folder, 'jackpot.bash'), completionFor('bash', program));
    mkdirSync(join(folder, 'seasons'));
  });

  /** What bash offers for the last word of a line. */
  function offered(...words: readonly string[]): readonly string[] {
    const { status, stdout, stderr } = spawnSync(
      'bash',
      [
        '--norc',
        '-c',
        'source ./jackpot.bash; COMP_WORDS=(jackpot "$@"); COMP_CWORD=$#; _jackpot; printf "%s\\n" "${COMPREPLY[@]}"',
        'bash',
        ...words,
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
    return stdout.split('\n').filter(Boolean);
  }

  it('knows commands, their parts, options and choices', () => {
    expect(offered('tra')).toEqual(['train']);
    expect(offered('models', '')).toEqual(expect.arrayContaining(['list', 'show', 'compare', 'activate']));
    expect(offered('models', 's')).toEqual(['show']);
    expect(offered('train', '--a')).toEqual(['--all', '--as-of']);
    expect(offered('train', '--preset', '')).toEqual(['fitted', 'specification']);
    expect(offered('train', '--preset', 'fitted', '--bl')).toEqual(['--blend']);
    expect(offered('--st')).toEqual(['--store']);
    expect(offered('--store', 'train', 'aud')).toEqual(['audit']);
    expect(offered('--json', 'tra')).toEqual(['train']);
    expect(offered('--json', 'models', 's')).toEqual(['show']);
  });

  it('leaves files to the shell where a file is wanted', () => {
    expect(offered('report', 'jp-1', '--out', '')).toEqual([]);
    expect(offered('import', 'sea')).toEqual([]);
    const { stdout } = spawnSync('bash', ['--norc', '-c', 'source ./jackpot.bash; complete -p jackpot'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout.trim()).toBe('complete -o default -F _jackpot jackpot');
  });
});

describe('completion for other shells', () => {
  it('is the same for zsh, read as bash is', () => {
    expect(scriptFor('zsh')).toBe(`autoload -U +X bashcompinit && bashcompinit\n${scriptFor('bash')}`);
  });

  it('says for fish what each command is for', () => {
    const script = scriptFor('fish');
    expect(script).toMatch(
      /complete -c jackpot -f -n 'not __fish_seen_subcommand_from .*' -a train -d 'choose settings/,
    );
    expect(script).toContain("-l preset -x -a 'fitted specification'");
  });

  it('names the shells there are for another', () => {
    const { status, stderr } = spawnSync(process.execPath, ['out/main/cli.js', 'completion', 'tcsh'], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /Allowed choices are bash, zsh, fish\. \| jackpot completion --help shows how it is used\.\n$/,
    );
  });
});
