import { mutantsOf } from '../list.mjs';

const SERVICES = 'test/renderer/services';
const ROOT = 'src/renderer/src';

export default [
  ...mutantsOf(
    `${ROOT}/services/reading/ahead.ts`,
    [`${SERVICES}/ahead.test.ts`],
    [
      ['if (isAtWork) return;', '', 'one piece of work at a time'],
      ['isAtWork = false;\n  };', '};', 'what comes later is done too'],
      ['await rest();', '', 'a person’s own question comes first'],
      ['.catch(() => undefined)', '', 'a piece that fails does not end the others'],
      ['[...wanted, ...standing]', '[...standing, ...wanted]', 'what the page leads to comes first'],
      [
        'left = [...wanted, ...standing];',
        'left = [...left, ...wanted, ...standing];',
        'what an earlier page led to is forgotten',
      ],
      ['clearTimeout(timer);', '', 'the last of several changes counts'],
      ['while (isAsked());', 'while (false);', 'nothing is asked beside a question'],
      ['workIn(SETTLED_MS)', 'workIn(0)', 'a page asks for its own things first'],
    ],
  ),
  ...mutantsOf(
    `${ROOT}/services/reading/query-cache.ts`,
    [`${SERVICES}/query-cache.test.ts`],
    [
      ['isKept ? { gcTime: Infinity } : {}', '{}', 'what every start asks for stays'],
      ['isKept ? { gcTime: Infinity } : {}', '{ gcTime: Infinity }', 'what a page led to goes'],
      ['ask(channel, request, quiet)', 'ask(channel, request)', 'nobody is told to wait for what nobody asked'],
      ['client.isFetching() > 0', 'false', 'a question under way is known'],
      ['dependsOn.some((topic) => topics.includes(topic))', 'true', 'only what depends on it is asked anew'],
      [
        'if (asked.state.data !== undefined) continue;',
        'continue;',
        'a first answer that is old already is asked for again',
      ],
    ],
  ),
  ...mutantsOf(
    `${ROOT}/services/services.ts`,
    [`${SERVICES}/services.test.ts`],
    [
      [
        "if (event.topics.includes('models') || event.topics.includes('data')) ahead.renew();",
        '',
        'what has become old is made ready again',
      ],
      [
        "if (event.topics.includes('models') || event.topics.includes('data')) ahead.renew();",
        'ahead.renew();',
        'and nothing else is',
      ],
    ],
  ),
  ...mutantsOf(
    `${ROOT}/ui/chart/names.ts`,
    ['test/renderer/ui/chart/chart.test.ts'],
    [
      ['xshift += widthOf(text);', 'xshift += 40;', 'no key stands over another'],
      ['LETTER * name.length', 'LETTER', 'a longer name has more room'],
      ['Math.max(BESIDE_NAME, ...names.map(widthOf))', 'widthOf(names[0] ?? "")', 'the longest name counts'],
    ],
  ),
  ...mutantsOf(
    `${ROOT}/ui/chart/chart-spec.ts`,
    ['test/renderer/ui/chart/chart.test.ts'],
    [
      ['Math.max(LEAST_TICKS, Math.floor(item / scale))', 'item', 'larger letters leave room for fewer ticks'],
      ['Math.max(LEAST_TICKS, Math.floor(item / scale))', 'Math.floor(item / scale)', 'three ticks are left'],
      ["(within === 'margin' && MARGINS.has(key)) || ", '', 'margins grow with the letters'],
      [' || SHIFTS.has(key)', '', 'distances between names grow with the letters'],
    ],
  ),
];
