import { prettyJson } from '../pretty-json';
import type { ReportBody } from './content';

/** The report for programs: fixtures with their numbers, models by version. The manifest has the parameters. */
export function reportJson(body: ReportBody): string {
  const { format, application, analyst, jackpot, fixtures, predictions, models, pool, picks, warnings } = body;
  return prettyJson({
    format,
    application,
    analyst,
    jackpot,
    warnings,
    models: models.map(({ id, version, document, evidence }) => ({
      id,
      version,
      league: document.league,
      preset: document.preset,
      matches: evidence.matches,
      dataFrom: evidence.dataFrom,
      dataTo: evidence.dataTo,
      scores: evidence.scores,
    })),
    ...(pool ? { pool: { id: pool.id, version: pool.version, members: pool.document.pool! } } : {}),
    ...(picks ? { picks } : {}),
    fixtures: fixtures.map((fixture, index) => ({ ...fixture, ...predictions[index]! })),
  });
}
