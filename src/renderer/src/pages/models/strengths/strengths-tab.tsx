import { useRead } from '../../../services/reading/use-read';
import { SegmentedControl, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Chart } from '../../../ui/chart/chart';
import { Field } from '../../../ui/field/field';
import { Note } from '../../../ui/note/note';
import { DataTable } from '../../../ui/table/data-table';
import { plural } from '../../../text/format';
import type { ModelDetail } from '../../../contract-types';
import { valueOf } from '../../../services/reading/loadable';
import { NO_ERROR } from '../model-types';
import { newestTeams, strengthAlt, strengthTraces, trailOf } from './strength-traces';
import classes from './strengths-tab.module.css';
import { teamColumns } from './team-columns';

interface StrengthsTabProps {
  readonly detail: ModelDetail;
  /** The team that was asked for by name. */
  readonly team: string | null;
}

/** Who attacks and defends how well, how closely that is known, and where one team came from. */
export function StrengthsTab({ detail, team: asked }: StrengthsTabProps) {
  const { model, teams } = detail;
  const isKnown = teams.some(({ name }) => name === asked);
  const isNewest = newestTeams(teams).some(({ name }) => name === asked);
  const [which, setWhich] = useState<'newest' | 'all'>(isKnown && !isNewest ? 'all' : 'newest');
  const [focus, setFocus] = useState<string | null>(isKnown ? asked : null);
  const history = valueOf(
    useRead('features.history', { version: model.version, team: focus ?? '' }, { enabled: focus !== null }).data,
  );
  const shown = useMemo(() => (which === 'newest' ? newestTeams(teams) : teams), [which, teams]);
  const columns = useMemo(() => teamColumns(teams), [teams]);
  const trail = useMemo(() => trailOf(history ?? [], focus), [history, focus]);
  const spec = useMemo(() => strengthTraces({ teams: shown, focus, trail }), [shown, focus, trail]);
  const toggle = (name: string): void => setFocus((before) => (before === name ? null : name));
  const hasErrors = teams.some((team) => team.attackError !== null);
  return (
    <div className={classes.wide}>
      <div>
        <Chart
          title="Strong attacks stand right, strong defences stand high"
          alt={strengthAlt(shown)}
          spec={spec}
          height={500}
          file={`${model.version}-strengths`}
          onPoint={toggle}
          table={{ columns, rows: shown, rowKey: (team) => team.name, initialSort: BY_SUM }}
          tools={
            <>
              <SegmentedControl
                size="xs"
                aria-label="Teams shown"
                value={which}
                onChange={(value) => setWhich(value as 'newest' | 'all')}
                data={[
                  { value: 'newest', label: 'Newest season' },
                  { value: 'all', label: 'All teams' },
                ]}
              />
              <Field width="name">
                <Select
                  size="xs"
                  aria-label="Team in focus"
                  placeholder="Team in focus"
                  searchable
                  clearable
                  clearButtonProps={{ 'aria-label': 'No team in focus' }}
                  data={shown.map((team) => team.name)}
                  value={focus}
                  onChange={setFocus}
                />
              </Field>
            </>
          }
        />
        <Note kind="reading">
          {hasErrors ? (
            <>Crosses: ± 1.96 standard errors of the fit, 95 % intervals for parameter error only. </>
          ) : (
            <>No intervals: {NO_ERROR}. Train again to have them. </>
          )}
          {focus === null
            ? 'Choose a team, a point or a row to see its path of the last three seasons.'
            : trail.length > 1
              ? `Dotted: ${focus} over the last three seasons, ${plural(trail.length, 'month')}; open circles begin a season.`
              : `The feature store has no earlier strengths of ${focus} in the last three seasons.`}
        </Note>
      </div>
      <DataTable
        label="Team strengths"
        columns={columns}
        rows={shown}
        rowKey={(team) => team.name}
        initialSort={BY_SUM}
        hasFilter
        openKey={focus}
        onOpen={(team) => setFocus(team.name)}
        startAt={isKnown ? asked : null}
      />
    </div>
  );
}

const BY_SUM = { id: 'sum', desc: true } as const;
