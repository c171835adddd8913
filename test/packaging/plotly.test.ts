import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { inSteps } from '../../packaging/plotly-plugin.mts';

const FILE = 'plotly.js-cartesian-dist-min/plotly-cartesian.min.js';
const source = readFileSync(createRequire(import.meta.url).resolve(FILE), 'utf8');

describe('plotly in steps', () => {
  const code = inSteps(source);

  it('stands at the top of a module: the functions around it are gone, its text and licences are not', () => {
    expect(code.startsWith(source.slice(0, source.indexOf('(\n')))).toBe(true);
    expect(code).not.toContain('typeof self !== "undefined" ? self : this, () => {');
    expect(code).not.toMatch(/window\.Plotly\b/);
    const bundled = source.slice(source.indexOf('/*! Bundled license'), source.indexOf('window.Plotly = Plotly'));
    expect(code.endsWith(bundled.trimEnd())).toBe(true);
  });

  it('hands out every part that the whole registers, the core before the others', () => {
    const [, registered] = /\.register\(\[([\w$(),]+)\]\)/.exec(source.slice(-40_000))!;
    const [, core] = /var [\w$]+=([\w$]+)\(\);[\w$]+\.register\(\[[\w$(),]+\]\);[\w$]+\.exports=/.exec(source)!;
    const [, steps] = /^export const steps = \[(.*)\];$/m.exec(code)!;
    expect(steps!.split(', ')).toEqual([core, ...registered!.replaceAll('()', '').split(',')]);
  });

  it('refuses a file that is built in another way, instead of leaving it as it is', () => {
    for (const other of ['', 'export default {}', source.replace('var Plotly=', 'var Plots='), source.slice(0, -8)])
      expect(() => inSteps(other)).toThrow('plotly is built in another way');
  });
});
