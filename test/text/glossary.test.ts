import { describe, expect, it } from 'vitest';
import { DRIFT_STATES } from '../../src/main/core/words/reliability';
import { STAGES } from '../../src/main/core/words/voices';
import { BLEND_METHODS, PRESET_NAMES } from '../../src/main/core/words/choices';
import { CHANNEL_NAMES } from '../../src/main/core/words/channels';
import { DEGRADATION_CODES } from '../../src/main/core/words/degradations';
import { ODDS_KINDS, ODDS_METHODS } from '../../src/main/core/words/odds';
import { SCORE_IDS } from '../../src/main/core/words/scores';
import { SETS } from '../../src/main/core/sets/registry';
import { STATE_SHAPE } from '../../src/text/health-words';
import { findTerms, GLOSSARY, termNamed } from '../../src/text/glossary/glossary';
import { METHODS } from '../../src/text/methods/methods';
import { PLAIN_CAPITALS, PLAIN_HEADERS, PLAIN_HEADINGS } from './plain-words';
import { allTexts, columnHeaders, headings, type WindowWord } from './window-words';

/** Words of the field: whoever meets one in the window must find it explained. */
const FIELD: readonly string[] = [
  ...['Brier', 'log loss', 'RPS', 'nats', 'skill', 'overround', 'margin', 'closing', 'pre-closing', 'calibrated'],
  ...[
    'as blended',
    'isotonic',
    'CORP',
    'pool adjacent violators',
    'walk-forward',
    'backtest',
    'Dixon–Coles',
    'Poisson',
  ],
  ...['rho', 'xi', 'half-life', 'shrinkage', 'sigma', 'prior', 'home advantage', 'lambda', 'attack', 'defence'],
  ...['interval', 'standard error', 'e-process', 'Diebold-Mariano', 'Holm', 'Shapley', 'waterfall', 'coverage plan'],
  ...[
    'double',
    'treble',
    'lines',
    'P(all)',
    '1 in',
    'pick',
    'slate',
    'audit head',
    'content hash',
    'anchor',
    'snapshot',
  ],
  ...['manifest', 'seal', 'degradation', 'stale', 'set A', 'set G', 'scenario', 'ensemble', 'market share', 'cap'],
  ...[
    'blend',
    'log pool',
    'past prices',
    'newcomer',
    'linked clubs',
    'pooled',
    'corners',
    'shots on target',
    'goals alone',
  ],
  ...['base rates', 'MCB', 'DSC', 'UNC', 'ECE', 'Spiegelhalter’s z', 'intercept', 'slope', 'band', 'verdict', 'drift'],
  ...['release', 'preset', 'weight c', 'Shin', 'odds ratio', 'spelling', 'doubt', 'mapping', 'void', 'analyst'],
];

const unexplained = (words: readonly WindowWord[], plain: readonly string[]): readonly string[] =>
  words.filter(({ text }) => !termNamed(text) && !plain.includes(text)).map(({ text, file }) => `${text} (${file})`);
/** Entries of a list of plain words that no page uses any more. */
const unused = (plain: readonly string[], words: readonly WindowWord[]): readonly string[] =>
  plain.filter((word) => !words.some(({ text }) => text === word));

describe('the glossary', () => {
  it('explains every header of a column, or it is a plain word', () => {
    const headers = columnHeaders();
    expect(headers.length).toBeGreaterThan(250);
    expect(unexplained(headers, PLAIN_HEADERS)).toEqual([]);
    expect(unused(PLAIN_HEADERS, headers)).toEqual([]);
  });

  it('explains every heading of a part of a page, or it is plain', () => {
    expect(headings().length).toBeGreaterThan(35);
    expect(unexplained(headings(), PLAIN_HEADINGS)).toEqual([]);
    expect(unused(PLAIN_HEADINGS, headings())).toEqual([]);
  });

  it('explains every abbreviation and Greek letter that the window says', () => {
    const met = allTexts().flatMap(({ text, file }) =>
      [...text.matchAll(/(?<![\p{L}\d_])(?:\p{Lu}{2,}|[α-ωΑ-Ω])(?![\p{L}\d_])/gu)].map(([word]) => ({
        text: word,
        file,
      })),
    );
    expect(met.length).toBeGreaterThan(50);
    expect(unexplained(met, PLAIN_CAPITALS)).toEqual([]);
  });

  it('explains every code that stands beside a number', () => {
    const codes: readonly string[] = [
      ...[...DEGRADATION_CODES, ...SCORE_IDS, ...ODDS_METHODS, ...ODDS_KINDS, ...BLEND_METHODS, ...PRESET_NAMES],
      ...[...DRIFT_STATES, ...STAGES, ...Object.values(CHANNEL_NAMES)],
      ...Object.entries(STATE_SHAPE).map(([state, shape]) => `${shape} ${state}`),
      ...SETS.flatMap(({ id, name }) => [`set ${id}`, name]),
    ];
    expect(codes.filter((code) => !termNamed(code))).toEqual([]);
    for (const { id, name } of SETS) expect(termNamed(name)?.id).toBe(`set-${id.toLowerCase()}`);
  });

  it('explains the words of the field', () => {
    expect(FIELD.filter((word) => !termNamed(word))).toEqual([]);
  });

  it('has one meaning a word, and whole sentences', () => {
    const owners = new Map<string, string[]>();
    for (const { id, name, also = [] } of GLOSSARY) {
      const words = [id.replaceAll('-', ' '), name, ...also].map((word) => word.toLowerCase().replaceAll(/[–-]/g, ' '));
      for (const word of new Set(words)) owners.set(word, [...(owners.get(word) ?? []), id]);
    }
    expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([]);
    for (const { id, meaning, seen, source } of GLOSSARY) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(meaning, id).toMatch(/^\p{Lu}.{25,}[.!?]$/u);
      expect(meaning, id).not.toMatch(/\b(bet|bets|stake|sure|accura\w+|guarantee\w*|winner)\b/i);
      expect(seen.length, id).toBeGreaterThan(0);
      if (source !== undefined) expect(source, id).toMatch(/\b(1[89]|20)\d\d\b|FIPS|RFC/);
    }
  });

  it('finds a term by any of its names first, then by what is said of it', () => {
    expect(termNamed('DIXON–COLES  model')?.id).toBe('dixon-coles');
    expect(termNamed('nothing')).toBeUndefined();
    expect(findTerms('brier')[0]!.id).toBe('brier');
    expect(findTerms('poisson')[0]!.id).toBe('poisson');
    expect(findTerms('bookmaker margin').map(({ id }) => id)).toContain('overround');
    expect(findTerms('zzz')).toEqual([]);
  });
});

it('the methods name terms that exist', () => {
  for (const { id, terms, does, doesNot, seen } of METHODS) {
    expect(
      terms.filter((term) => termNamed(term)?.id !== term),
      id,
    ).toEqual([]);
    expect(Math.min(does.length, doesNot.length, seen.length), id).toBeGreaterThan(0);
  }
  expect(METHODS.map(({ id }) => id).join(' → ')).toBe(
    'import → clean → identity → fit → walk-forward → blend → calibrate → sets → jackpot → report → verify',
  );
});
