import { mutantsOf } from '../list.mjs';

const SERVICES = 'test/renderer/services';
const ROOT = 'src/renderer/src';

export default [
  ...mutantsOf(
    `${ROOT}/services/telling/tell-desktop.ts`,
    [`${SERVICES}/tell-desktop.test.ts`],
    [
      ['const LONG_MS = 15_000;', 'const LONG_MS = 14_000;', 'who waits a short while is still there'],
      ['if (isLookedAt ||', 'if (', 'who looks at the window is told by it'],
      [" || state === 'cancelled'", '', 'what a person cancelled is no news to them'],
      ['&& reply.value.clicked', '', 'a message that is closed leads nowhere'],
    ],
  ),
  ...mutantsOf(
    `${ROOT}/services/places/last-place.ts`,
    [`${SERVICES}/last-place.test.ts`],
    [
      [
        "if (route.page === 'jackpots' && route.id === NEW_JACKPOT) return;",
        '',
        'an empty grid is no place to come back to',
      ],
      ['reply.value.some(({ id }) => id === jackpot)', 'true', 'a jackpot of another store is not looked for here'],
      ['!reply.value.leagues.some(({ code }) => code === route.league)', 'false', 'nor a league'],
    ],
  ),
  ...mutantsOf(
    `${ROOT}/services/choices/table-choices.ts`,
    [`${SERVICES}/table-choices.test.ts`],
    [
      ['gone.length < columns.length ? gone : []', 'gone', 'one column is always left'],
      ['hidden.filter(isColumn)', 'hidden', 'a column that is gone is not hidden'],
      ['sort && isColumn(sort.id)', 'sort', 'nor sorted by'],
      ['storage.getItem(PREFIX + table)', "storage.getItem(PREFIX + 'all')", 'each table has its own choice'],
    ],
  ),
  ...mutantsOf(
    `${ROOT}/app/palette/rank-items.ts`,
    ['test/renderer/app/palette/rank-items.test.ts'],
    [
      ['if (label === whole) return 0;', '', 'a name that is typed whole comes first'],
      ['words.every((word) => text.includes(word))', 'words.some((word) => text.includes(word))', 'every word counts'],
      ['.sort((a, b) => a.best - b.best)', '', 'the group of the best name comes first'],
    ],
  ),
  ...mutantsOf(
    `${ROOT}/services/telling/problems.ts`,
    [`${SERVICES}/problems.test.ts`],
    [
      ['before.filter(({ what }) => what !== told.what)', 'before', 'the same thing is told once'],
      ['each.staysWhenLeft || each.page !== here', 'true', 'what went wrong does not follow to other pages'],
      ['each.staysWhenLeft || each.page !== here', 'each.page !== here', 'what a job left undone waits on its page'],
      ['const MOST = 3;', 'const MOST = 4;', 'problems do not pile up'],
    ],
  ),
  ...mutantsOf(
    `${ROOT}/services/reading/waits.ts`,
    [`${SERVICES}/waits.test.ts`],
    [
      ['const SLOW_AFTER_MS = 1000;', 'const SLOW_AFTER_MS = 900;', 'a second is waited before words'],
      ['if (waitsForThePerson(channel)) return () => undefined;', '', 'a dialog waits for the person'],
      ['clearTimeout(timer);', '', 'what is answered is not waited for'],
    ],
  ),
  ...mutantsOf(
    `${ROOT}/services/keys/keyboard.ts`,
    [`${SERVICES}/commands.test.ts`],
    [
      ["(isSign || event.shiftKey === parts.includes('shift'))", 'true', 'Shift makes another key'],
      ["event.altKey === parts.includes('alt')", 'true', 'Alt makes another key'],
      ["hasMod(event) === parts.includes('mod')", 'true', 'Ctrl makes another key'],
    ],
  ),
  ...mutantsOf(
    `${ROOT}/ui/use-room-below.ts`,
    ['test/renderer/ui/room-below.test.ts'],
    [
      ['height - above - below', 'height - above', 'what stands below a box keeps its room'],
      ['height - above - below', 'height - below', 'what stands above it, too'],
      ['const LEAST = 240;', 'const LEAST = 220;', 'a box shows enough rows to be read'],
      ['Math.min(LEAST, height)', 'LEAST', 'and is never higher than what is seen of the page'],
      [
        'mustScroll ? Math.min(LEAST, height) : null',
        'Math.min(LEAST, height)',
        'with too little room the page scrolls',
      ],
    ],
  ),
];
