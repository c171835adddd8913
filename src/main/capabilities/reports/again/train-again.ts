import type { Difference } from '../../../../contract';
import { canonicalJson, hashOf } from '../../../audit/canonical-json';
import { firstDiffering } from '../../../audit/match-digests';
import type { TrainedWith } from '../../../audit/model-evidence';
import { parseEvidence } from '../../../audit/model-evidence';
import { parseModel } from '../../../audit/model-document';
import { toIsoDate } from '../../../core/numeric/calendar';
import { UserError } from '../../../core/words/errors';
import { settingsLike } from '../../../audit/training-settings';
import { constantsWith } from '../../../core/settings/constants';
import { constantsIn } from '../../../core/settings/constants-in';
import type { TrainingSettings } from '../../../core/settings/settings';
import { modelRepository } from '../../../db/repositories/models';
import type { ReportContent, ReportModel } from '../../../export/report/content';
import type { JobContext } from '../../../jobs/job-context';
import { runTrain } from '../../../jobs/train-job';
import { matchesOf } from '../body/matches-of';
import { firstDifference } from './first-difference';

/** Leagues that were trained together. */
interface Group {
  readonly settings: TrainingSettings;
  readonly leagues: readonly TrainedWith[];
  readonly models: readonly ReportModel[];
}

export interface TrainedAgain {
  /** By version, whether the model made again is the same to the last bit. */
  readonly models: readonly { readonly version: string; readonly same: boolean }[];
  readonly differences: readonly Difference[];
}

/**
 * Train the models of a report again, as they were trained: with the same leagues, settings and days.
 * @throws {UserError} cancelled; bad-file for a model whose training the report does not tell
 */
export async function trainAgain(job: JobContext, content: ReportContent): Promise<TrainedAgain> {
  const differences: Difference[] = [];
  for (const { settings, leagues } of groupsOf(content.models)) {
    const days = new Set(leagues.map(({ asOf }) => asOf));
    const asOf = days.size === 1 ? toIsoDate(leagues[0]!.asOf) : undefined;
    const { preset, blend, marketWeight } = settings;
    try {
      const constants = constantsWith(constantsIn(settings));
      await runTrain(
        job,
        { leagues: leagues.map(({ league }) => league), preset, blend, marketWeight, asOf },
        constants,
      );
    } catch (error) {
      if (!(error instanceof UserError) || error.code === 'cancelled') throw error;
      differences.push({
        what: 'model',
        subject: leagues.map(({ league }) => league).join(', '),
        message: error.message,
      });
    }
  }
  const compared = content.models.map((model) => ({ version: model.version, found: compare(job, model) }));
  return {
    models: compared.map(({ version, found }) => ({ version, same: found.length === 0 })),
    differences: [...differences, ...compared.flatMap(({ found }) => found)],
  };
}

function groupsOf(models: readonly ReportModel[]): Group[] {
  const groups = new Map<string, Group>();
  for (const model of models) {
    const { trainedWith } = model.evidence;
    if (!trainedWith)
      throw new UserError(
        'bad-file',
        `${model.version} was trained before what makes a model's identity was kept`,
        'Train the league again and make a new version of the jackpot: its report can be reproduced.',
      );
    const key = `${model.settings} ${hashOf(trainedWith)}`;
    const known = groups.get(key);
    const settings = settingsUsed(model);
    groups.set(key, { settings, leagues: trainedWith, models: [...(known?.models ?? []), model] });
  }
  return [...groups.values()];
}

/** The settings of a model, if this application has such. */
function settingsUsed({ version, settings, settingsUsed: told }: ReportModel): TrainingSettings {
  const own = settingsLike(told, settings);
  if (own) return own;
  throw new UserError(
    'bad-file',
    `${version} was trained with settings that this application does not have`,
    'Reproduce the report with the application that wrote it.',
  );
}

/** What of a model does not come out the same, the first reason first. */
function compare({ db }: JobContext, told: ReportModel): Difference[] {
  const { version, id, snapshot, digests, document, evidence } = told;
  const differ = (what: Difference['what'], subject: string, message: string): Difference => ({
    what,
    subject,
    message,
  });
  const row = modelRepository(db).byId(id);
  if (!row) {
    const league = document.league;
    const other = modelRepository(db)
      .active()
      .find((each) => each.league === league);
    if (!other) return [differ('model', version, `${version} was not made again: ${league} could not be trained`)];
    const matches =
      other.snapshotHash === snapshot ? [] : whichMatch(league, matchesOf({ db }, other.snapshotHash), digests);
    return [
      ...matches,
      differ(
        'model',
        version,
        `${version} came out as ${other.version}${matches.length === 0 ? ': leagues trained with it have other data' : ''}`,
      ),
    ];
  }
  const parts = [
    ['parameters', document, parseModel(row.parameters)],
    ['evidence', evidence, parseEvidence(row.evidence)],
  ] as const;
  return parts.flatMap(([name, before, after]) => {
    if (canonicalJson(before) === canonicalJson(after)) return [];
    const first = firstDifference(JSON.parse(canonicalJson(before)), JSON.parse(canonicalJson(after)));
    return [
      differ(
        'model',
        version,
        `${version}: its ${name} differ at ${first?.path}: ${first?.told} in the report, ${first?.again} again`,
      ),
    ];
  });
}

function whichMatch(
  league: string,
  matches: ReturnType<typeof matchesOf>,
  digests: ReportModel['digests'],
): Difference[] {
  const first = digests.length === 0 ? null : firstDiffering(matches, digests);
  if (!first) return [];
  const { season, match, place } = first;
  const where = `${league} ${season}, match ${place}`;
  const subject = match ? `${match.home} – ${match.away}` : where;
  const message = match
    ? `${where}: ${match.home} – ${match.away} on ${toIsoDate(match.day)} (${match.homeGoals}–${match.awayGoals}) is another match than the report's`
    : `${where}: the report has a match that is not in these files`;
  return [{ what: 'match', subject, message }];
}
