import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { Manifest, type ReportBody } from '../../src/main/export/report/content';
import { escape } from '../../src/main/export/report/html/markup';
import { reportHtml } from '../../src/main/export/report/html/page';
import { SECTIONS } from '../../src/main/export/report/html/sections';
import { REPORT_SECTIONS } from '../../src/main/core/words/report';

const manifest = readFileSync(join(inject('demo'), 'report', 'manifest.json'), 'utf8');
const { files: _files, ...demo } = Manifest.parse(JSON.parse(manifest)).content;
const CLUBS = demo.models[0]!.document.teams.map(({ name }) => name);

const HOSTILE = [
  '<script>alert(1)</script>',
  `"><img src=x onerror='alert(1)'>`,
  '</title></style><a href="https://example.org/?q">&amp;',
  'AC \u202eotaliM\u202c \u001b[31m',
  'x\u200b\u00ad\u2066\u{e0041}y\ud800',
  'Ł'.repeat(200),
] as const;

/** The demo's report with one club under another name wherever it stands, as title, note, analyst and reasons, too. */
function called(name: string): ReportBody {
  const [club] = CLUBS as [string];
  const inJson = (text: string) => JSON.stringify(text).slice(1, -1);
  const body = JSON.parse(JSON.stringify(demo).replaceAll(inJson(club), () => inJson(name))) as ReportBody;
  const decided = { league: 'DEMO', spelling: name, team: name, reason: name };
  return {
    ...body,
    ...{ title: name, note: name, analyst: name, jackpot: { ...body.jackpot, name } },
    warnings: [...body.warnings, name],
    history: [{ version: 1, hash: null, reason: name, changes: [] }],
    data: { ...body.data, decisions: { ...body.data.decisions, spellings: [decided] } },
  };
}
const only = (section: (typeof REPORT_SECTIONS)[number], body: ReportBody = demo): string =>
  reportHtml({ ...body, layout: { ...body.layout, sections: [section] } });

/** What a page must be whatever it says. */
function expectSoundPage(page: string): void {
  // Nothing runs, nothing is fetched: what is addressed lies in the page.
  expect(page).not.toMatch(/<(script|iframe|img|object|embed|link|form|base)\b/i);
  for (const [, , tag] of page.matchAll(/<([a-z][a-z0-9]*)((?:\s[^<>]*)?)>/g))
    expect(tag?.replace(/"[^"]*"/g, '') ?? '').not.toMatch(/\son\w+/i);
  for (const [, place] of page.matchAll(/(?:href|src)="([^"]*)"/g)) expect(place).toMatch(/^#[a-z]+$/);
  for (const [, place] of page.matchAll(/url\(([^)]{0,40})/g)) expect(place).toMatch(/^"?data:font\/woff2/);
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; font-src data:"`);
  for (const [, place] of page.matchAll(/href="#([a-z]+)"/g)) expect(page).toContain(`<section id="${place}">`);
  // Nothing hides in it or reorders it.
  expect(page).not.toMatch(/(?![\t\n])[\p{Cc}\p{Cs}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u);
  // Headings go down one step at a time; there is one of the first kind.
  const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
  expect(levels.filter((level) => level === 1)).toEqual([1]);
  levels.forEach((level, index) => expect(level).toBeLessThanOrEqual(index === 0 ? 1 : levels[index - 1]! + 1));
  // Tables and pictures say what they are.
  for (const table of page.split('<table>').slice(1)) expect(table).toMatch(/^\s*<caption>\s*[^<\s]/);
  for (const picture of page.split('<svg').slice(1))
    expect(picture).toMatch(/^[^>]*role="img"[^>]*>\s*<title>[^<]+<\/title>\s*<desc>[^<]+<\/desc>/);
  for (const row of page.split('<th').slice(1)) expect(row).toMatch(/^(ead>| scope="col")/);
  expectNested(page);
}

/** Every element is closed where it was opened. */
function expectNested(page: string): void {
  const open: string[] = [];
  for (const [, slash, name, end] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (['meta', 'br'].includes(name!) || end === '/') continue;
    if (slash === '/') expect(open.pop()).toBe(name);
    else open.push(name!);
  }
  expect(open).toEqual([]);
}

describe('the page of a report', () => {
  it('is sound as it is, every section in its order, and the same each time', () => {
    const page = reportHtml(demo);
    expectSoundPage(page);
    expect(reportHtml(structuredClone(demo))).toBe(page);
    const sections = [...page.matchAll(/<section id="([a-z]+)">\s*<h2>([^<]+)</g)].map(([, id, title]) => [id, title]);
    expect(sections).toEqual(REPORT_SECTIONS.map((section) => [section, escape(SECTIONS[section][0])]));
    const turned = { ...demo, layout: { ...demo.layout, sections: [...demo.layout.sections].reverse() } };
    expect(reportHtml(turned)).toBe(page);
  });

  it.each(REPORT_SECTIONS)('is sound with %s alone', (section) => {
    const page = only(section);
    expectSoundPage(page);
    expect([...page.matchAll(/<section id="([a-z]+)">/g)].map(([, id]) => id)).toEqual([section]);
    expect(page.split('<section id=')[1]!.length).toBeGreaterThan(200);
  });

  it.each(HOSTILE)('shows %j as text wherever it stands', (name) => {
    const page = reportHtml(called(name));
    expectSoundPage(page);
    expect(page).toContain(`<title>${escape(name)}</title>`);
    expect(page).toContain(`<p class="note">${escape(name)}</p>`);
    // Tables, headings, pictures and lists hold it.
    expect(page.split(escape(name)).length).toBeGreaterThan(20);
    expect(page.replaceAll(escape(name), '')).not.toContain(name);
  });

  it('is laid out for the paper that was chosen', () => {
    const letter = reportHtml({ ...demo, layout: { ...demo.layout, paper: 'letter' } });
    expect(letter).toMatch(/@page\s*{[^}]*letter/i);
    expect(reportHtml(demo)).toMatch(/@page\s*{[^}]*a4/i);
  });
});

describe('a text in a page', () => {
  it('has no markup in it', () => {
    expect(escape(`<a b="c" d='e'>&lt;`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;lt;');
  });

  it('shows by its number what would hide, reorder or lead on', () => {
    expect(escape('a\u202eb\u001bc\u00ad\u200b')).toBe('a⟨U+202E⟩b⟨U+001B⟩c⟨U+00AD⟩⟨U+200B⟩');
    expect(escape('\u{e0041}\ud800')).toBe('⟨U+E0041⟩⟨U+D800⟩');
    expect(escape('tab\tline\n')).toBe('tab\tline\n');
    expect(escape('Łódź ÅFK ΑΕΚ 東京 ⚽ 👩‍🦰')).toMatch(/^Łódź ÅFK ΑΕΚ 東京 ⚽ 👩/);
  });
});
