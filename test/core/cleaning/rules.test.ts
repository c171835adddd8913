import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLEANING_RULES } from '../../../src/main/core/cleaning/rules';

const codes = Object.keys(CLEANING_RULES);
/** Files that speak of rules without reporting any; the rules of health are those of its lights. */
const TABLES = ['rules.ts', 'filters.ts'].map((name) => join('core', 'cleaning', name));
const LIGHTS = join('capabilities', 'health');
const sources = readdirSync('src/main', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !TABLES.some((table) => path.endsWith(table)) && !path.startsWith(LIGHTS))
  .map((path) => readFileSync(join('src/main', path), 'utf8'));
const withCode = (code: string): boolean => sources.some((text) => text.includes(`'${code}'`));

describe('the table of cleaning rules', () => {
  it('lists every code that an issue is built with', () => {
    // The compiler proves the same of codes that come by a variable: `CleaningIssue.rule` is typed by the table.
    const built = sources.flatMap((text) =>
      [...text.matchAll(/\brule: '([^']+)'|rejectRow\(\s*[\w.]+,\s*[^,]+,\s*'([^']+)'/g)].map(
        (match) => match[1] ?? match[2],
      ),
    );
    expect(built.length).toBeGreaterThan(30);
    expect(built.filter((code) => !codes.includes(code!))).toEqual([]);
  });
  it('lists no code that nothing reports', () => {
    expect(codes.filter((code) => !withCode(code))).toEqual([]);
    expect(withCode('no-such-rule')).toBe(false);
  });
  it('explains each in whole sentences', () => {
    for (const [code, { meaning, done }] of Object.entries(CLEANING_RULES)) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
      for (const text of [meaning, done]) expect(text).toMatch(/^[A-Z].*\.$/);
    }
  });
});
