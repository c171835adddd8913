import { z } from 'zod';
import { FixtureNumbers, ResolvedFixture } from '../jackpot-content';
import { FixtureParts } from '../jackpot-figures';
import { ReportContent, ReportModel } from './content';

const { format, application, title, note, analyst, jackpot, warnings, picks, distributions, plan } =
  ReportContent.shape;
const { reliability, history, results } = ReportContent.shape;
const { id, version, document, evidence } = ReportModel.shape;

/** What report.json says of a model; the manifest has its parameters and the rest of the evidence. */
const BriefModel = z.strictObject({
  id,
  version,
  league: document.shape.league,
  preset: document.shape.preset,
  matches: evidence.shape.matches,
  dataFrom: evidence.shape.dataFrom,
  dataTo: evidence.shape.dataTo,
  scores: evidence.shape.scores,
});

/** The form of report.json, published as docs/schemas/report-2.schema.json. */
export const ReportJson = z.strictObject({
  format,
  application,
  title,
  note,
  analyst,
  jackpot,
  warnings,
  models: z.array(BriefModel),
  /** The pooled league with its members, where a fixture needed it. */
  pool: z.strictObject({ id, version, members: document.shape.pool.unwrap() }).nullable(),
  fixtures: z.array(
    ResolvedFixture.extend({ ...FixtureNumbers.shape, explanation: FixtureParts.omit({ order: true }) }),
  ),
  picks,
  distributions,
  plan,
  reliability,
  history,
  results,
});
export type ReportJson = z.infer<typeof ReportJson>;
