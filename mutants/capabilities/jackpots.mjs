import { mutantsOf } from '../list.mjs';

const SMALL = ['test/capabilities/small-jackpots.test.ts'];

export default [
  ...mutantsOf('src/main/capabilities/jackpots/list/resolve-fixtures.ts', SMALL, [
    [
      'dayOf(input.date) < model.document.asOf',
      'dayOf(input.date) <= model.document.asOf',
      'a fixture may lie on the day after what its model has seen',
    ],
    [
      'dayOf(input.date) < model.document.asOf',
      'dayOf(input.date) < model.document.asOf - 1',
      'no fixture lies on the last day its model has seen',
    ],
  ]),
  ...mutantsOf('src/main/capabilities/jackpots/finalise.ts', SMALL, [
    [
      'numbers.degradations.filter((each) => each.sets.includes(set))',
      'numbers.degradations',
      'a set is stored with what touched it',
    ],
    ['      writer.resolveFixture(fixture.id, ids[index]!);\n', '', 'a fixture is stored with what it resolved to'],
    ['if (content.fixtures.length === 0) throw', 'if (false) throw', 'a jackpot has a fixture'],
  ]),
];
