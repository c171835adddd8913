import { mutantsOf } from '../list.mjs';

const AT_ONCE = ['test/capabilities/at-once.test.ts'];

export default [
  ...mutantsOf('src/main/ingestion/ingester.ts', AT_ONCE, [
    ['if (meanwhile.length > 0) {', 'if (false) {', 'what another import has stored meanwhile is known'],
    ['isList(meanwhile) ? ingestAgain', 'false ? ingestAgain', 'a list is read again'],
  ]),
  ...mutantsOf('src/main/capabilities/jackpots/handlers.ts', AT_ONCE, [
    [
      '        if (!isFinal) return draft;\n',
      '        if (isFinal) return draft;\n',
      'a jackpot is made final where that is asked',
    ],
  ]),
];
