import type { Command, Option } from 'commander';

/** Shells for which completion can be written. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** One command with what may follow it. */
interface Node {
  /** Its way from the program: `/models/show`; empty for the program. */
  readonly path: string;
  readonly commands: readonly string[];
  readonly options: readonly Option[];
  readonly description: string;
}

function nodesOf(command: Command, path = ''): readonly Node[] {
  const options = command.options.filter(({ hidden }) => !hidden);
  const commands = command.commands.map((each) => each.name());
  const own = { path, commands, options, description: command.description() };
  return [own, ...command.commands.flatMap((each) => nodesOf(each, `${path}/${each.name()}`))];
}

const flagsOf = ({ long, short }: Option): readonly string[] => [short, long].filter((flag) => flag !== undefined);
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** A script that completes commands, options and the choices of options; files where none of these fit. */
export function completionFor(shell: Shell, program: Command): string {
  const nodes = nodesOf(program);
  return shell === 'fish'
    ? fish(nodes)
    : shell === 'bash'
      ? bash(nodes)
      : `autoload -U +X bashcompinit && bashcompinit\n${bash(nodes)}`;
}

function bash(nodes: readonly Node[]): string {
  const valued = new Set(nodes.flatMap(({ options }) => options.filter(({ required }) => required).flatMap(flagsOf)));
  const steps = nodes.filter(({ path }) => path !== '').map(({ path }) => quoted(path));
  const choices = nodes.flatMap(({ path, options }) =>
    options.flatMap((option) =>
      option.argChoices
        ? flagsOf(option).map(
            (flag) => `    ${quoted(`${path} ${flag}`)}) words=${quoted(option.argChoices!.join(' '))} ;;`,
          )
        : [],
    ),
  );
  const words = nodes.map(
    ({ path, commands, options }) =>
      `    ${quoted(path)}) words=${quoted([...commands, ...options.flatMap(flagsOf), '--help'].join(' '))} ;;`,
  );
  return `_jackpot() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" at='' words='' i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${COMP_WORDS[i]}" in
    ${[...valued].join('|')}) ((i++)); continue ;;
    esac
    case "$at/\${COMP_WORDS[i]}" in
    ${steps.join('|')}) at="$at/\${COMP_WORDS[i]}" ;;
    esac
  done
  case "$at $previous" in
${choices.join('\n')}
  esac
  if [ -z "$words" ]; then
    case "$previous" in
    ${[...valued].join('|')}) return ;;
    esac
    case "$at" in
${words.join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _jackpot jackpot
`;
}

function fish(nodes: readonly Node[]): string {
  const [program] = nodes;
  const lines = nodes.flatMap(({ path, commands, options }) => {
    const typed = path.split('/').filter(Boolean);
    const isHere = [
      ...typed.map((word) => `__fish_seen_subcommand_from ${word}`),
      ...(commands.length > 0 ? [`not __fish_seen_subcommand_from ${commands.join(' ')}`] : []),
    ].join('; and ');
    const on = isHere === '' ? '' : ` -n ${quoted(isHere)}`;
    const described = (name: string): string =>
      quoted(nodes.find((node) => node.path === `${path}/${name}`)?.description ?? '');
    return [
      ...commands.map((name) => `complete -c jackpot -f${on} -a ${name} -d ${described(name)}`),
      ...options.map((option) => {
        const value = option.required
          ? option.argChoices
            ? ` -x -a ${quoted(option.argChoices.join(' '))}`
            : ' -r'
          : '';
        return `complete -c jackpot${on} -l ${option.long!.slice(2)}${value} -d ${quoted(option.description)}`;
      }),
    ];
  });
  return `# ${program!.description}\n${lines.join('\n')}\n`;
}
