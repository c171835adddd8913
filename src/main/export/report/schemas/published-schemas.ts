import { z } from 'zod';
import { CoveragePlan, Diagram, OddsTriple, SetDistribution, Sha256, Triple } from '../../../../contract';
import { CovarianceDocument } from '../../../audit/covariance-document';
import { DataDecisions } from '../../../audit/data-decisions';
import { ModelDocument } from '../../../audit/model-document';
import { ModelEvidence } from '../../../audit/model-evidence';
import { FixtureNumbers, ResolvedFixture } from '../../jackpot-content';
import { FixtureParts } from '../../jackpot-figures';
import { Anchor } from '../anchor';
import { Manifest, ReportModel, ReportReliability, ReportSource } from '../content';
import { ReportJson } from '../report-json-form';
import { Seal } from '../seal';
import { FIELD_WORDS, type FieldWords } from './field-words';

/** What has a name of its own in the published forms. */
const NAMED = z.registry<{ id: string; description: string }>();
const name = (schema: z.ZodType, id: string, description: string): unknown => NAMED.add(schema, { id, description });
name(Sha256, 'hash', 'SHA-256 in lower-case hexadecimal.');
name(ReportModel.shape.settingsUsed, 'json', 'Any JSON.');
name(Triple, 'triple', 'Probabilities of home win, draw and away win.');
name(OddsTriple, 'odds', 'Decimal prices of home win, draw and away win.');
name(Anchor, 'anchor', 'A place in the audit log.');
name(ModelDocument, 'document', 'A model as every prediction needs it, in full precision; days count from 1970-01-01.');
name(ModelEvidence, 'evidence', 'Why a model is what it is, and what it was trained on.');
name(CovarianceDocument, 'covariance', 'Of the parameters of a model: a lower triangle, row by row.');
name(DataDecisions, 'decisions', 'What a person had decided about the data.');
name(ReportModel, 'model', 'A model with its parameters, its evidence and the digests of its matches.');
name(ReportReliability, 'reliability', 'How past forecasts of a model did.');
name(ReportSource, 'source', 'A file that matches of the models came from.');
name(ResolvedFixture, 'fixture', 'A fixture as understood and as typed.');
name(FixtureNumbers, 'prediction', 'The numbers of a fixture.');
name(FixtureParts, 'explanation', 'A fixture taken apart.');
name(SetDistribution, 'distribution', 'How many picks of a set come right.');
name(CoveragePlan, 'plan', 'Singles, doubles and trebles for a number of lines.');
name(Diagram, 'diagram', 'A reliability diagram.');

type JsonSchema = z.core.JSONSchema.JSONSchema;
type Published = keyof typeof FIELD_WORDS;
const TITLES: Readonly<Record<Published, string>> = {
  'manifest-2': 'manifest.json of a report of the second format: what proves the other files',
  'report-2': 'report.json of a report of the second format: the report for programs',
  'seal-1': 'seal.json of a report: what is of one export alone',
};
const FORMS: Readonly<Record<Published, z.ZodType>> = {
  'manifest-2': Manifest,
  'report-2': ReportJson,
  'seal-1': Seal,
};

/** The published forms of a report's files (JSON Schema, draft 2020-12), by the name of the file below docs/schemas. */
export const publishedSchemas = (): Record<string, JsonSchema> =>
  Object.fromEntries((Object.keys(FORMS) as Published[]).map((form) => [`${form}.schema.json`, publishedSchema(form)]));

function publishedSchema(form: Published): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(FORMS[form], { target: 'draft-2020-12', metadata: NAMED });
  const { top, below }: FieldWords = FIELD_WORDS[form];
  describe(schema, top);
  if (below) describe(schema.properties![below.field] as JsonSchema, below.words);
  const description =
    'The form alone. What else must hold, and how it is checked, stands in docs/verification.md of the application.';
  return { $schema: $schema!, $id: `urn:football-jackpot:schema:${form}`, title: TITLES[form], description, ...schema };
}

/** @throws {Error} for a field without words, and for words without a field */
function describe(schema: JsonSchema, words: Readonly<Record<string, string>>): void {
  const properties = schema.properties as Record<string, JsonSchema>;
  for (const field of new Set([...Object.keys(properties), ...Object.keys(words)])) {
    const [property, description] = [properties[field], words[field]];
    if (!property || description === undefined) throw new Error(`no words for ${field}, or no such field`);
    properties[field] = { ...property, description };
  }
}
