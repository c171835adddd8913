import type { SourceFile } from '../../../../contract';
import { joinDecisions, type DataDecisions } from '../../../audit/data-decisions';
import { parseEvidence, type ModelEvidence } from '../../../audit/model-evidence';
import { modelId } from '../../../audit/model-identity';
import { toIsoDate } from '../../../core/numeric/calendar';
import type { ReadableDb } from '../../../db/connection';
import { leagueRepository } from '../../../db/repositories/leagues';
import { modelRepository } from '../../../db/repositories/models';
import { sourceRepository } from '../../../db/repositories/sources';
import type { ReportModel, ReportSource } from '../../../export/report/content';
import { decisionsOf } from '../../../jobs/data-decisions';

/** The files that the matches of some models came from, and what a person had decided about them when they were trained. */
export function dataOf(
  db: ReadableDb,
  models: readonly ReportModel[],
): { files: ReportSource[]; decisions: DataDecisions } {
  const sources = models.flatMap((model) => sourcesOf(db, model));
  const hashes = new Set(sources.flatMap(({ files }) => files));
  const rows = sourceRepository(db)
    .all()
    .filter(({ sha256 }) => hashes.has(sha256));
  return { files: toFiles(rows), decisions: joinDecisions(sources.map(({ decisions }) => decisions)) };
}

interface LeagueSources {
  readonly files: readonly string[];
  readonly decisions: DataDecisions;
}

/** The files and decisions of a model's league, and of every league trained with it. */
function sourcesOf(db: ReadableDb, { document, settings, evidence }: ReportModel): LeagueSources[] {
  const { trainedWith = [] } = evidence;
  const others = trainedWith.filter(({ league }) => league !== document.league);
  return [
    fromEvidence(db, document.league, evidence, document.asOf),
    ...others.map(({ league, asOf }) => {
      const sibling = modelRepository(db).byId(modelId({ engine: document.engine, league, settings, trainedWith }));
      if (sibling && sibling.status !== 'failed')
        return fromEvidence(db, league, parseEvidence(sibling.evidence), asOf);
      // A league that could not be trained had its part in choosing all the same.
      return asNow(db, league, sourceRepository(db).hashesOf(league, toIsoDate(asOf)), asOf);
    }),
  ];
}

function fromEvidence(db: ReadableDb, league: string, evidence: ModelEvidence, asOf: number): LeagueSources {
  const { sourceFiles, linkedFiles = [], decisions } = evidence;
  return decisions ? { files: [...sourceFiles, ...linkedFiles], decisions } : asNow(db, league, sourceFiles, asOf);
}

/** For models of before decisions were kept with them: what holds today. */
const asNow = (db: ReadableDb, league: string, files: readonly string[], asOf: number): LeagueSources => ({
  files,
  decisions: decisionsOf(db, leagueRepository(db).find(league)!, files, asOf),
});

/** One entry a file, in the order of names and hashes, whichever was imported first. */
function toFiles(rows: readonly SourceFile[]): ReportSource[] {
  const files = new Map<string, ReportSource>();
  for (const { name, sha256, bytes, encoding, league, season, rows: count, issues } of rows) {
    const file = files.get(sha256) ?? { name, sha256, bytes, encoding, groups: [], issues: 0 };
    file.groups.push({ league, season, rows: count });
    file.issues += issues;
    files.set(sha256, file);
  }
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  for (const { groups } of files.values())
    groups.sort((a, b) => order(a.league, b.league) || order(a.season, b.season));
  return [...files.values()].sort((a, b) => order(a.name, b.name) || order(a.sha256, b.sha256));
}
