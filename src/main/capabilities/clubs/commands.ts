import type { Actions } from '../command/context';
import type { Command } from 'commander';
import type { ResponseOf } from '../../../contract';
import { UserError } from '../../core/words/errors';
import { showAliases, showClubs, showKnownSpellings, showReview, showTeamChanges, showTeams } from './show';

export function addTeamCommands(program: Command, actions: Actions): void {
  addTeams(program, actions);
  addAliases(program, actions);
  addReview(program, actions);
  addClubs(program, actions);
  addKnownSpellings(program, actions);
}

function addTeams(program: Command, { onStore }: Actions): void {
  program
    .command('teams')
    .description('the teams the store knows')
    .option('--league <code>', 'one league')
    .action((options: { league?: string }) =>
      onStore(async ({ call, print }) => print(await call('teams.list', options), showTeams)),
    );
  const team = program.command('team').description('join and part teams');
  team
    .command('merge')
    .description('two teams of a league are one club')
    .requiredOption('--league <code>', 'their league')
    .requiredOption('--from <name>', 'the team that goes')
    .requiredOption('--into <name>', 'the team that stays')
    .requiredOption('--reason <text>', 'how you know')
    .action((options: { league: string; from: string; into: string; reason: string }) =>
      onStore(async ({ call, print }) => print([await call('teams.merge', options)], showTeamChanges)),
    );
  team
    .command('split')
    .description('a recorded spelling is a club of its own after all')
    .requiredOption('--league <code>', 'league of the team')
    .requiredOption('--spelling <text>', 'the spelling')
    .requiredOption('--reason <text>', 'how you know')
    .action((options: { league: string; spelling: string; reason: string }) =>
      onStore(async ({ call, print }) => print([await call('teams.split', options)], showTeamChanges)),
    );
  team
    .command('history')
    .description('every decision about teams: who, when, why')
    .action(() => onStore(async ({ call, print }) => print(await call('teams.history', {}), showTeamChanges)));
}

function addAliases(program: Command, { onStore }: Actions): void {
  const alias = program.command('alias').description('spellings that mean a team');
  alias
    .command('list')
    .description('every recorded spelling')
    .action(() => onStore(async ({ call, print }) => print(await call('teams.aliases', {}), showAliases)));
  alias
    .command('add')
    .description('record that a spelling means a team')
    .requiredOption('--league <code>', 'league of the team')
    .requiredOption('--spelling <text>', 'the spelling to understand')
    .requiredOption('--team <name>', 'the team it means')
    .requiredOption('--reason <text>', 'how you know')
    .action((options: { league: string; spelling: string; team: string; reason: string }) =>
      onStore(async ({ call, print }) => print(await call('teams.addAlias', options), (added) => showAliases([added]))),
    );
}

/** Names given are looked up in the league given, also those whose matches coincide with another's: these are refused. */
function namesToConfirm(
  waiting: ResponseOf<'teams.review'>,
  { league, spelling: names }: { readonly league?: string; readonly spelling?: readonly string[] },
): readonly { readonly league: string; readonly spelling: string }[] {
  if (!names) return waiting.filter(({ suggestions }) => suggestions.length === 0);
  return names.flatMap((name) => {
    const found = waiting.filter(({ spelling }) => spelling === name);
    if (found.length > 0) return found;
    if (league !== undefined) return [{ league, spelling: name }];
    throw new UserError('not-found', `"${name}" does not wait for a decision; with --league it is looked up there`);
  });
}

function addReview(program: Command, { onStore }: Actions): void {
  const review = program.command('review').description('names that wait for a decision');
  review
    .command('list')
    .description('names whose matches coincide with others, and new names with like ones and the evidence')
    .action(() =>
      onStore(async ({ call, print }) => {
        const twins = await call('teams.twins', {});
        print({ twins, names: await call('teams.review', {}) }, showReview);
      }),
    );
  review
    .command('settle')
    .description('names whose matches coincide are the clubs they coincide with: all of them, or those of one league')
    .option('--league <code>', 'their league')
    .requiredOption('--reason <text>', 'how you know')
    .action((options: { league?: string; reason: string }) =>
      onStore(async ({ call, print }) => {
        const decisions = (await call('teams.twins', {}))
          .filter(({ league }) => options.league === undefined || league === options.league)
          .flatMap(({ league, pairs }) =>
            pairs.map(({ spelling, team }) => ({ league, spelling, team, reason: options.reason })),
          );
        const result = decisions.length === 0 ? { decided: 0 } : await call('teams.decide', { decisions });
        print(result, ({ decided }) => `${decided} spellings recorded`);
      }),
    );
  review
    .command('confirm')
    .description('names are clubs of their own; without names, all that have no like name')
    .option('--league <code>', 'their league')
    .option('--spelling <text...>', 'the names')
    .requiredOption('--reason <text>', 'how you know')
    .action((options: { league?: string; spelling?: string[]; reason: string }) =>
      onStore(async ({ call, print }) => {
        const { reason } = options;
        const waiting = (await call('teams.review', {})).filter(
          ({ league }) => options.league === undefined || league === options.league,
        );
        const decisions = namesToConfirm(waiting, options).map(({ league, spelling }) => {
          return { league, spelling, team: null, reason };
        });
        const result = decisions.length === 0 ? { decided: 0 } : await call('teams.decide', { decisions });
        print(result, ({ decided }) => `${decided} confirmed`);
      }),
    );
  review
    .command('same-as')
    .description('a name means a team of the league')
    .requiredOption('--league <code>', 'league of the team')
    .requiredOption('--spelling <text>', 'the name that waits')
    .requiredOption('--team <name>', 'the team it means')
    .requiredOption('--reason <text>', 'how you know')
    .action((decision: { league: string; spelling: string; team: string; reason: string }) =>
      onStore(async ({ call, print }) =>
        print(await call('teams.decide', { decisions: [decision] }), ({ decided }) => `${decided} recorded`),
      ),
    );
}

function addClubs(program: Command, { onStore }: Actions): void {
  const club = program.command('club').description('clubs that play in several leagues of a country');
  club
    .command('list')
    .description('linked clubs, and teams of one name that may be one')
    .action(() => onStore(async ({ call, print }) => print(await call('teams.clubs', {}), showClubs)));
  club
    .command('link')
    .description('teams of several leagues are one club')
    .requiredOption('--name <text>', 'name of the club')
    .requiredOption('--team <code:name...>', 'the teams, each as LEAGUE:NAME')
    .requiredOption('--reason <text>', 'how you know')
    .action((options: { name: string; team: string[]; reason: string }) =>
      onStore(async ({ call, print }) => {
        const teams = options.team.map((text) => {
          const [league = '', ...name] = text.split(':');
          return { league, team: name.join(':') };
        });
        const { name, reason } = options;
        print(await call('teams.link', { name, teams, reason }), (linked) =>
          showClubs({ clubs: [linked], suggestions: [] }),
        );
      }),
    );
  club
    .command('link-suggested')
    .description('link every suggestion of `club list`')
    .requiredOption('--reason <text>', 'how you know')
    .action(({ reason }: { reason: string }) =>
      onStore(async ({ call, print }) => {
        const { suggestions } = await call('teams.clubs', {});
        for (const { name, teams } of suggestions) {
          await call('teams.link', {
            name,
            reason,
            teams: teams.map((each) => ({ league: each.league, team: each.name })),
          });
        }
        print({ linked: suggestions.length }, ({ linked }) => `${linked} clubs linked`);
      }),
    );
  club
    .command('unlink')
    .description('take a team out of its club')
    .requiredOption('--league <code>', 'its league')
    .requiredOption('--team <name>', 'the team')
    .requiredOption('--reason <text>', 'why')
    .action((options: { league: string; team: string; reason: string }) =>
      onStore(async ({ call, print }) => print([await call('teams.unlink', options)], showTeamChanges)),
    );
}

function addKnownSpellings(program: Command, { onStore }: Actions): void {
  const spellings = program
    .command('spellings')
    .description('the list of other names of clubs that comes with the application');
  spellings
    .command('list')
    .description('what it holds, and whether this store reads names by it')
    .action(() =>
      onStore(async ({ call, print }) => print(await call('teams.knownSpellings', {}), showKnownSpellings)),
    );
  for (const isOn of [true, false]) {
    spellings
      .command(isOn ? 'on' : 'off')
      .description(isOn ? 'read names by the list' : 'leave the list aside; what is stored stays as it is')
      .requiredOption('--reason <text>', 'why')
      .action(({ reason }: { reason: string }) =>
        onStore(async ({ call, print }) =>
          print(await call('teams.useKnownSpellings', { isOn, reason }), (known) =>
            known.isOn ? 'names are read by the list of known spellings' : 'the list of known spellings is left aside',
          ),
        ),
      );
  }
}
