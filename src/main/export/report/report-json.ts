import { prettyJson } from './pretty-json';
import type { ReportBody } from './content';
import type { ReportJson } from './report-json-form';

/**
 * The report for programs: fixtures with all that is said of them, models by version. Its form is published as
 * docs/schemas/report-2.schema.json; the manifest has the parameters.
 */
export function reportJson(body: ReportBody): string {
  const { format, application, title, note, analyst, jackpot, warnings, picks, distributions, plan, history, results } =
    body;
  const { fixtures, predictions, explanations, models, pool, reliability } = body;
  const report: ReportJson = {
    format,
    application,
    title,
    note,
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
    pool: pool ? { id: pool.id, version: pool.version, members: pool.document.pool! } : null,
    fixtures: fixtures.map((fixture, index) => {
      const { order: _order, ...explanation } = explanations[index]!;
      return { ...fixture, ...predictions[index]!, explanation };
    }),
    picks,
    distributions,
    plan,
    reliability,
    history,
    results,
  };
  return prettyJson(report);
}
