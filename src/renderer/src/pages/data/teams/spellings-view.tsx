import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useRead } from '../../../services/reading/use-read';
import { Clipped } from '../../../ui/clipped';
import { Note } from '../../../ui/note/note';
import { DataTable } from '../../../ui/table/data-table';
import { formatInstant } from '../../../text/format';
import { Loaded } from '../../../ui/loaded';
import type { Column } from '../../../ui/table/table-column';
import type { TeamAlias, TeamRow } from '../../../contract-types';
import { valueOf } from '../../../services/reading/loadable';
import { AliasForm } from './alias-form';
import { SplitDialog } from './split-dialog';

const NO_TEAMS: readonly TeamRow[] = [];

/** Which spelling means which team, who said so, when and why; a form to add one, and a way to take one apart. */
export function SpellingsView() {
  const aliases = useRead('teams.aliases', {});
  const teams = valueOf(useRead('teams.list', {}).data) ?? NO_TEAMS;
  const [splitting, setSplitting] = useState<TeamAlias | null>(null);
  const columns = useMemo(
    (): readonly Column<TeamAlias>[] => [
      { id: 'league', header: 'League', value: (alias) => alias.league },
      { id: 'spelling', header: 'Spelling', value: (alias) => alias.spelling, isSticky: true },
      { id: 'team', header: 'Means', value: (alias) => alias.team },
      { id: 'analyst', header: 'Recorded by', value: (alias) => alias.analyst },
      {
        id: 'createdAt',
        header: 'When (UTC)',
        value: (alias) => alias.createdAt,
        cell: (alias) => formatInstant(alias.createdAt),
      },
      {
        id: 'reason',
        header: 'Reason',
        value: (alias) => alias.reason,
        cell: (alias) => <Clipped text={alias.reason} max={56} />,
      },
      {
        id: 'split',
        header: 'Action',
        value: () => null,
        cell: (alias) => (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={`Split ${alias.spelling} off from ${alias.team}`}
            onClick={() => setSplitting(alias)}
          >
            Split off…
          </Button>
        ),
      },
    ],
    [],
  );
  return (
    <>
      {teams.length > 0 ? <AliasForm teams={teams} /> : null}
      <Loaded what="the spellings" resource={aliases}>
        {(rows) =>
          rows.length === 0 ? (
            <Note kind="instead">
              No spelling is recorded yet: once somebody has said what one means, it is listed here with who, when and
              why.
            </Note>
          ) : (
            <DataTable
              label="Recorded spellings"
              columns={columns}
              rows={rows}
              rowKey={(alias) => `${alias.league} ${alias.spelling}`}
              hasFilter
            />
          )
        }
      </Loaded>
      {splitting ? (
        <SplitDialog
          team={{
            league: splitting.league,
            name: splitting.team,
            matches: matchesOf(teams, splitting),
          }}
          spelling={splitting.spelling}
          onClose={() => setSplitting(null)}
        />
      ) : null}
    </>
  );
}

const matchesOf = (teams: readonly TeamRow[], { league, team }: TeamAlias): number =>
  teams.find((each) => each.league === league && each.name === team)?.matches ?? 0;
