/** What is of every report of the second format, in the manifest and in report.json. */
const SHARED = {
  format: 'Of this very form; another form has another name.',
  application: 'What wrote it. Reports of another engine may have come to other numbers.',
  title: 'As chosen at the export, else the name and version of the jackpot.',
  note: 'What the analyst wanted a reader to know; may be empty.',
  analyst: 'Who finalised the jackpot, by the audit log.',
  jackpot: 'The finalised jackpot, its hash, and that of the release: all models active together.',
  picks: 'The outcome picked in each fixture, by set, in the order of the fixtures.',
  distributions: 'How many picks of each set come right, and the 95 % interval of all right.',
  plan: 'The best singles, doubles and trebles for a number of lines, with what other numbers would cover.',
  reliability: 'How past forecasts of each model did: figures that the raw files prove, not the report.',
  history: 'Versions of the jackpot before this one, the oldest first, each with what the next one changed and why.',
  results: 'How the jackpot turned out, as far as that is known; null before its first result.',
  warnings: 'What a reader must be told of the models before their numbers.',
};

const MANIFEST_WORDS = {
  content: 'Everything the report says. No time of day and no path is in it.',
  contentHash: 'SHA-256 of the canonical JSON (RFC 8785) of `content`. It names the report.',
};

const CONTENT_WORDS = {
  ...SHARED,
  settings: 'Constants and sets chosen otherwise than the application has them; absent where that is nothing.',
  layout: 'Which sections the page shows, and the paper of the PDF.',
  release: 'Every model of the release, used or not: the sorted ids make the hash of the release.',
  models: 'The models of the fixtures’ leagues, with all their parameters and the evidence for them.',
  pool: 'The mean of all trained leagues, where a fixture needed it.',
  fixtures: 'As understood, and under `typed` as a person wrote them.',
  predictions: 'The numbers of each fixture in full precision, in the order of the fixtures.',
  explanations: 'Each fixture taken apart: the baseline, six factors and three steps make the probabilities of a set.',
  data: 'The files that matches of the models came from, and what a person had decided about them.',
  formulas: 'How the numbers were made, in words.',
  specification: 'The constants in use.',
  files: 'The files that show the content, each with its SHA-256 and its size.',
};

const REPORT_WORDS = {
  ...SHARED,
  models: 'The models of the fixtures’ leagues; their parameters stand in the manifest.',
  pool: 'The mean of all trained leagues with its members, where a fixture needed it; else null.',
  fixtures: 'Each fixture with its numbers in full precision, and taken apart under `explanation`.',
};

const SEAL_WORDS = {
  format: 'Of this very form; another form has another name.',
  contentHash: 'That of the manifest.',
  anchor: 'The entry of the audit log that finalised the jackpot, its place in the log, and the hash before it.',
  pdf: 'The PDF as it was printed, and the hash of the page it was printed from; null without one.',
  signature: 'Ed25519 over the canonical JSON of everything else in the seal; null where nobody signed.',
};

/** What the fields of a published form mean: at the top, and below the one field that holds all else. */
export interface FieldWords {
  readonly top: Readonly<Record<string, string>>;
  readonly below?: { readonly field: string; readonly words: Readonly<Record<string, string>> };
}

export const FIELD_WORDS = {
  'manifest-2': { top: MANIFEST_WORDS, below: { field: 'content', words: CONTENT_WORDS } },
  'report-2': { top: REPORT_WORDS },
  'seal-1': { top: SEAL_WORDS },
} satisfies Record<string, FieldWords>;
