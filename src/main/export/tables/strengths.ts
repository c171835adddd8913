import { parseEvidence } from '../../audit/model-evidence';
import { parseModel } from '../../audit/model-document';
import { toIsoDate } from '../../core/numeric/calendar';
import { byModel } from './by-model';
import { column, counted, type ExportTable } from './export-table';
import { LEAGUE, MODEL } from './shared-columns';

const rows = byModel(
  () => null,
  function* (_reads, { league, version, parameters, evidence, snapshotHash }) {
    const model = parseModel(parameters);
    const errors = parseEvidence(evidence).standardErrors?.teams;
    const shared = { league, model: version, as_of: toIsoDate(model.asOf), snapshot_sha256: snapshotHash };
    const inOrder = model.teams
      .map((team, index) => ({ ...team, error: errors?.[index] }))
      .sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
    for (const { name, attack, defence, error, goalsAlone, effectiveMatches, lastSeason } of inOrder) {
      yield {
        ...shared,
        team: name,
        ...{ attack, defence },
        attack_error: error?.attack ?? null,
        defence_error: error?.defence ?? null,
        attack_goals_alone: goalsAlone?.attack ?? null,
        defence_goals_alone: goalsAlone?.defence ?? null,
        effective_matches: effectiveMatches,
        last_season: lastSeason,
      };
    }
  },
);

export const strengths: ExportTable = {
  id: 'strengths',
  title: 'Strengths',
  about: 'Attack and defence of every club in the active models, or in those named, with their standard errors.',
  order: ['league', 'model', 'team'],
  filters: ['leagues', 'models'],
  columns: [
    LEAGUE,
    MODEL,
    column('as_of', 'date', 'Day as of which the model was fitted; it has seen the matches before.'),
    column('team', 'text', 'The club.'),
    column('attack', 'number', 'Attack, 0 for the average club.', 'log goals per match'),
    column(
      'attack_error',
      'number',
      'Its standard error; empty for a model stored before it was kept.',
      'log goals per match',
    ),
    column('defence', 'number', 'Defence, 0 for the average club; higher concedes less.', 'log goals per match'),
    column('defence_error', 'number', 'Its standard error.', 'log goals per match'),
    column(
      'attack_goals_alone',
      'number',
      'What goals alone would say of attack; empty where nothing else was learnt from.',
      'log goals per match',
    ),
    column('defence_goals_alone', 'number', 'What goals alone would say of defence.', 'log goals per match'),
    column('effective_matches', 'number', 'Matches of the club, each counted by its weight.', 'matches'),
    column('last_season', 'text', 'Last season in which the club played in the league.'),
    column('snapshot_sha256', 'text', 'Hash of the matches that the model was trained on.'),
  ],
  rows,
  count: counted(rows),
};
