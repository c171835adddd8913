import { countText } from '../../../../text/counts';
import { SET_IDS } from '../../../core/words/sets';
import type { ReportBody } from '../content';
import { fixtureName } from './forecasts';
import {
  escape,
  fixed,
  hash,
  html,
  join,
  list,
  NONE,
  number,
  paragraph,
  table,
  text,
  type Cell,
  type Html,
} from './markup';

const n = { isNumber: true };

/** The files that the models' matches came from, and what a person decided about them. */
export function dataSection({ data: { files, decisions } }: ReportBody): Html {
  const rows = files.map(({ name, sha256, bytes, groups, issues }): Cell[] => [
    text(name),
    text(groups.map(({ league, season }) => `${league} ${season}`).join(', ')),
    number(
      groups.reduce((sum, { rows: count }) => sum + count, 0),
      0,
    ),
    number(issues, 0),
    number(bytes, 0),
    { html: hash(sha256) },
  ]);
  const told = [
    decisions.knownSpellings ? '' : 'The known spellings of clubs were not used.',
    ...decisions.mappings.map(({ header }) => `A table with the columns ${header.join(', ')} was read by a mapping.`),
    ...decisions.spellings.map(
      ({ league, spelling, team, reason }) => `${league}: “${spelling}” is ${team}${because(reason)}`,
    ),
    ...decisions.splits.map(
      ({ league, spelling, reason }) => `${league}: “${spelling}” is a club of its own${because(reason)}`,
    ),
    ...clubsOf(decisions.links),
    ...decisions.matches.map(
      ({ league, date, home, away, decision, reason }) =>
        `${league}, ${date}: ${home} – ${away} ${decision === 'include' ? 'is let into' : 'is kept out of'} fits${because(reason)}`,
    ),
  ].filter(Boolean);
  return join([
    paragraph(
      `${countText(files.length)} ${files.length === 1 ? 'file' : 'files'}, found again by their hashes. With the decisions below they make the same matches, models and numbers.`,
    ),
    table(
      'Files that the matches of the models came from',
      [
        { text: 'File' },
        { text: 'League and season' },
        { text: 'Rows', ...n },
        { text: 'Issues', ...n },
        { text: 'Bytes', ...n },
        { text: 'SHA-256' },
      ],
      rows,
    ),
    html`<h3>Decisions</h3>`,
    told.length === 0 ? paragraph('Nobody had to decide anything about these files.') : list(told),
  ]);
}

/** Linked clubs, one a line: where each plays, and as what. */
function clubsOf(links: ReportBody['data']['decisions']['links']): string[] {
  const clubs = new Map<string, string[]>();
  for (const { league, team, club, country } of links) {
    const name = `${club} of ${country}`;
    clubs.set(name, [...(clubs.get(name) ?? []), team === club ? league : `${league} (as ${team})`]);
  }
  return [...clubs].map(([name, leagues]) => `${name} is one club in ${leagues.join(' and ')}.`);
}

const because = (reason: string): string => (reason.trim() === '' ? '.' : `: ${reason.trim().replace(/\.$/, '')}.`);

/** Versions before this one, with what changed and why. */
export function historySection({ history, jackpot }: ReportBody): Html {
  if (history.length === 0) return paragraph(`This is version ${jackpot.version}; no earlier version is behind it.`);
  return join(
    history.map(({ version, hash: known, reason, changes }, index) => {
      const next = history[index + 1]?.version ?? jackpot.version;
      return join([
        html`<h3>${escape(`Version ${version} to version ${next}`)}</h3>`,
        known === null ? NONE : html`<p>${hash(known)}</p>`,
        paragraph(reason === null || reason === '' ? 'No reason was given.' : `Reason: ${reason}`),
        changes.length === 0
          ? paragraph('Nothing that can be seen changed.')
          : table(
              `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}`,
              [{ text: 'What' }, { text: `Version ${version}` }, { text: `Version ${next}` }],
              changes.map(({ what, before, after }): Cell[] => [text(what), text(before ?? '–'), text(after ?? '–')]),
            ),
      ]);
    }),
  );
}

/** How it turned out, as far as that is known. */
export function resultsSection({ results, fixtures, picks }: ReportBody): Html {
  if (results === null) return paragraph('No result was known when this report was made.');
  return join([
    table(
      'Results and the picks of set B',
      [{ text: 'No.', ...n }, { text: 'Fixture' }, { text: 'Result' }, { text: 'Pick' }],
      fixtures.map((fixture, index): Cell[] => [
        number(fixture.order, 0),
        text(fixtureName(fixture)),
        text(results.latest[index] ?? 'not known'),
        text(picks.B![index]!),
      ]),
    ),
    table(
      'How each set did; tails are exact, if its probabilities are true',
      [
        { text: 'Set' },
        { text: 'Right', ...n },
        { text: 'Of', ...n },
        { text: 'Expected', ...n },
        { text: 'As few', ...n },
        { text: 'As many', ...n },
        { text: 'Log loss', ...n },
        { text: 'Brier', ...n },
      ],
      SET_IDS.map((set): Cell[] => {
        const { right, counted, expected, atMost, atLeast, logLoss, brier } = results.sets.find(
          (each) => each.set === set,
        )!;
        return [
          text(set),
          number(right, 0),
          number(counted, 0),
          text(fixed(expected, 2)),
          number(atMost, 3),
          number(atLeast, 3),
          number(logLoss, 4),
          number(brier, 4),
        ];
      }),
    ),
  ]);
}
