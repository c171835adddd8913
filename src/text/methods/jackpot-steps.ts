import type { MethodStep } from './method-step';

/** From sets to a report that anyone can check. */
export const JACKPOT_STEPS: readonly MethodStep[] = [
  {
    id: 'jackpot',
    title: 'Jackpot',
    does: [
      'Fixtures are typed or pasted in any form. Each has its seven sets, intervals, and an explanation whose steps sum to the forecast. Picks give P(all) and the exact distribution of right picks; a coverage plan says where doubles and trebles cover most.',
      'Finalising locks the text of it all under a hash. It is read from there ever after: later data, models and engines change nothing of it.',
    ],
    formulas: [
      'P(all) = Π p_i',
      'right picks: Poisson-binomial, by exact convolution',
      'lines = 2^doubles · 3^trebles',
    ],
    doesNot: [
      'It simulates nothing: every number is counted out.',
      'Fixtures are taken as independent given the model; the interval of P(all) holds what they share.',
      'It says nothing of what to do with a forecast.',
    ],
    terms: ['p-all', 'correct-picks', 'coverage-plan', 'shapley', 'degradation', 'finalise'],
    seen: ['fixtures', 'distribution', 'explanation'],
    command: 'jackpot plan jp-… --lines 64',
  },
  {
    id: 'report',
    title: 'Report',
    does: [
      'A finalised jackpot leaves as a folder or zip: a page without scripts, a PDF, a table, the numbers for programs, the proof, and a verifier in one file. The same jackpot with the same choices gives the same bytes on any day and any machine.',
      'The export is entered in the audit log, whose entries hang together by their hashes, and signed where there is a key.',
    ],
    formulas: ['content hash = SHA-256(canonical JSON of the content)', 'log: hash_n = SHA-256(entry_n + hash_(n−1))'],
    doesNot: ['It does not show when a signature was made: only in which place of the log it stands.'],
    terms: ['report', 'content-hash', 'audit-log', 'anchor', 'signature'],
    seen: ['reports', 'audit'],
    command: 'jackpot report jp-… --out report/',
  },
  {
    id: 'verify',
    title: 'Verify and reproduce',
    does: [
      'Verification makes every number again from what the report states, to the last bit, and needs nothing else. A second verifier, written apart, travels with the report. Each check passed, failed, or was not made and says why.',
      'Reproducing goes further back: from the raw season files to the same report, and where it comes out otherwise it names the first match, parameter or field that differs.',
    ],
    doesNot: [
      'A verified report is one that says what its model says. Whether the model is good is what Reliability answers.',
    ],
    terms: ['verification', 'reproduce', 'seal', 'audit-head'],
    seen: ['verify', 'scores'],
    command: 'jackpot verify report/',
  },
];
