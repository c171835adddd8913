import type { ReportOptions } from '../../../../contract';
import type { ChosenSettings } from '../../../../contract/chosen-settings';
import { inForce, isDefault } from '../../../audit/chosen-settings';
import { parseEvidence } from '../../../audit/model-evidence';
import { ENGINE_VERSION } from '../../../core/settings/settings';
import { SCHEMA_VERSION } from '../../../db/migrate';
import { doubtRepository } from '../../../db/repositories/doubts';
import { modelRepository, type ModelRow } from '../../../db/repositories/models';
import type { JackpotContent, Picks } from '../../../export/jackpot-content';
import { distributionsOf, explainJackpot, planOf } from '../../../export/jackpot-figures';
import { FORMAT, type ReportBody, type ReportModel } from '../../../export/report/content';
import { covarianceIn } from '../../../export/report/covariance-in';
import { formulasOf, SPECIFICATION_CONSTANTS } from '../../../export/report/formulas';
import { reportWarnings } from '../../../export/report/warnings';
import { APPLICATION_NAME } from '../../application';
import type { Reading } from '../../capability';
import { covarianceOf } from '../../jackpots/read-jackpot';
import { digestsOf } from '../../../audit/match-digests';
import { dataOf } from './data-of';
import { matchesOf } from './matches-of';
import { reliabilityOf } from './reliability-of';

/** A jackpot with the models it rests on, as the store has them. */
export interface Reported {
  readonly content: JackpotContent & { readonly picks: Picks };
  /** What it was finalised under: of before picks were sealed with it, another than with them. */
  readonly hash: string;
  readonly rows: readonly ModelRow[];
}

/** What a report says that does not follow from the jackpot, its models and their data. */
export interface Told extends Pick<ReportBody, 'history' | 'results' | 'analyst' | 'release'> {
  readonly options: ReportOptions;
  /** The settings it is made under: nothing of it is read from what holds in the store. */
  readonly settings: ChosenSettings;
}

/** Told how far the making of a report is. */
export type Step = (what: string) => void;

/** Everything a report says. The same store and the same choices give the same bytes. */
export function reportBody(context: Reading, { content, hash, rows }: Reported, told: Told, step: Step): ReportBody {
  const { name, version, release, fixtures, predictions, picks } = content;
  const { options, settings, ...given } = told;
  const pool = content.models.find(({ document }) => document.pool);
  const models = content.models
    .filter((model) => model !== pool)
    .map(({ id, version: modelVersion, document }): ReportModel => {
      const row = rows.find((each) => each.id === id)!;
      return {
        id,
        version: modelVersion,
        document,
        snapshot: row.snapshotHash,
        settings: row.settingsHash,
        settingsUsed: JSON.parse(
          modelRepository(context.db).settingsOf(row.settingsHash) ?? 'null',
        ) as ReportModel['settingsUsed'],
        evidence: parseEvidence(row.evidence),
        doubts: [...doubtRepository(context.db).ofModel(id)],
        digests: digestsOf(matchesOf(context, row.snapshotHash)),
        covariance: covarianceIn(covarianceOf(context, id), document, content),
      };
    });
  step('explain the fixtures');
  const explanations = explainJackpot(content);
  step('add up the picks');
  const distributions = distributionsOf(content, picks, (id) => covarianceOf(context, id));
  step('look at past forecasts');
  const reliability = models.flatMap((model) => reliabilityOf(context, model, inForce(settings).constants));
  step('list the data');
  return {
    format: FORMAT,
    application: {
      name: APPLICATION_NAME,
      version: context.applicationVersion,
      engine: ENGINE_VERSION,
      schema: SCHEMA_VERSION,
    },
    ...given,
    title: options.title === '' ? `${name}, version ${version}` : options.title,
    note: options.note,
    ...(isDefault(settings) ? {} : { settings }),
    layout: { sections: [...options.sections], paper: options.paper },
    jackpot: { name, version, hash, release },
    models,
    ...(pool
      ? {
          pool: {
            id: pool.id,
            version: pool.version,
            document: pool.document,
            covariance: covarianceIn(covarianceOf(context, pool.id), pool.document, content),
          },
        }
      : {}),
    fixtures: [...fixtures],
    predictions: [...predictions],
    picks,
    explanations,
    distributions,
    plan: planOf(content, picks, 'B', options.planLines),
    reliability,
    data: dataOf(context.db, models),
    formulas: formulasOf(content.models.map(({ document }) => document)),
    specification: SPECIFICATION_CONSTANTS,
    warnings: reportWarnings(models),
  };
}
