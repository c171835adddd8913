import greek from '@fontsource-variable/inter/files/inter-greek-wght-normal.woff2?inline';
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline';
import { REPORT_SECTIONS } from '../../../core/words/report';
import type { ReportBody } from '../content';
import { warningsSection } from './forecasts';
import { escape, facts, hash, html, join, NONE, type Html } from './markup';
import { SECTIONS } from './sections';
import { reportStyle } from './style';

/** Latin and Greek letters of the application's own type: the page looks the same wherever it is read. */
const FONTS = [latin, greek].map(
  (source, index) =>
    `@font-face { font-family: Inter; font-weight: 100 900; src: url(${source}) format("woff2"); ${index === 1 ? 'unicode-range: U+0370-03FF;' : ''} }`,
);

/** The report for people: one self-contained page, printable, without scripts, network or a time of day. */
export function reportHtml(body: ReportBody): string {
  const { title, note, jackpot, analyst, application, layout } = body;
  const chosen = REPORT_SECTIONS.filter((section) => layout.sections.includes(section));
  const sections = chosen.map(
    (section) =>
      html`<section id="${escape(section)}">
        <h2>${escape(SECTIONS[section][0])}</h2>
        ${SECTIONS[section][1](body)}
      </section>`,
  );
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="author" content="${escape(analyst)}" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; font-src data:"
        />
        <title>${escape(title)}</title>
        <style>
          ${reportStyle(layout.paper, FONTS) as Html}
        </style>
      </head>
      <body>
        <header>
          <h1>${escape(title)}</h1>
          <p class="lead">
            ${escape(`${body.fixtures.length} fixtures, seven probability sets each. Prepared by ${analyst} with ${application.name} ${application.version} (engine ${application.engine}, schema ${application.schema}).`)}
          </p>
          ${note === '' ? NONE : html`<p class="note">${escape(note)}</p>`}
          ${facts([
            ['Jackpot', escape(`${jackpot.name}, version ${jackpot.version}`)],
            ['Its hash', hash(jackpot.hash)],
            ['Release of models', hash(jackpot.release)],
          ])}
          <nav aria-label="Contents">
            <h2>Contents</h2>
            <ol>
              ${chosen.map((section) => html`<li><a href="#${escape(section)}">${escape(SECTIONS[section][0])}</a></li>`)}
            </ol>
          </nav>
        </header>
        ${warningsSection(body)} ${join(sections, '\n')}
        <footer>
          <p>
            Every number follows from manifest.json, which carries all parameters in full precision and the hash of this
            page. The place of this jackpot in the audit log, and a signature where there is one, stand in seal.json.
            “node verify.mjs” checks everything without the application.
          </p>
        </footer>
      </body>
    </html> `;
}
