import { useMemo } from 'react';
import { useResource, useServices } from '../../app/services-context';
import { DataTable } from '../../components/data-table';
import { Loaded } from '../../components/loaded';
import { Empty } from '../../components/states';
import type { Column } from '../../components/table-column';
import type { KnownTeam, TeamAlias } from '../../contract-types';
import { valueOf } from '../../stores/loadable';
import { AliasForm } from './alias-form';

const NO_ALIASES: readonly TeamAlias[] = [];

/** The clubs the store knows, the spellings that mean them, and a form to add one. */
export function TeamsTab() {
  const { resources } = useServices();
  const teams = useResource(resources.teams);
  const aliases = valueOf(useResource(resources.aliases).data) ?? NO_ALIASES;
  const columns = useMemo((): readonly Column<KnownTeam>[] => {
    const spellings = ({ league, name }: KnownTeam) =>
      aliases.filter((alias) => alias.league === league && alias.team === name).map((alias) => alias.spelling);
    return [
      { id: 'league', header: 'League', value: (team) => team.league },
      { id: 'name', header: 'Team', value: (team) => team.name, isSticky: true },
      { id: 'lastSeason', header: 'Last season', value: (team) => team.lastSeason },
      { id: 'spellings', header: 'Also spelt', value: (team) => spellings(team).join(', ') || null },
    ];
  }, [aliases]);
  const aliasColumns = useMemo(
    (): readonly Column<TeamAlias>[] => [
      { id: 'league', header: 'League', value: (alias) => alias.league },
      { id: 'spelling', header: 'Spelling', value: (alias) => alias.spelling, isSticky: true },
      { id: 'team', header: 'Means', value: (alias) => alias.team },
      { id: 'analyst', header: 'Recorded by', value: (alias) => alias.analyst },
      { id: 'reason', header: 'Reason', value: (alias) => alias.reason },
    ],
    [],
  );
  return (
    <Loaded what="the teams" resource={teams}>
      {(rows) =>
        rows.length === 0 ? (
          <Empty title="No teams yet">The clubs of every imported season will be listed here.</Empty>
        ) : (
          <>
            <AliasForm teams={rows} />
            {aliases.length > 0 ? (
              <DataTable
                label="Recorded spellings"
                columns={aliasColumns}
                rows={aliases}
                rowKey={(alias) => `${alias.league} ${alias.spelling}`}
              />
            ) : null}
            <DataTable
              label="Teams"
              columns={columns}
              rows={rows}
              rowKey={(team) => `${team.league} ${team.name}`}
              hasFilter
            />
          </>
        )
      }
    </Loaded>
  );
}
