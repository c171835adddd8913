import { mutantsOf } from '../list.mjs';

/** @type {import('../list.mjs').Mutant[]} */
export default [
  ...mutantsOf(
    'src/main/jobs/save-model.ts',
    ['test/capabilities/settings/settings.test.ts'],
    [
      [
        'if (mayActivate(db, league.code, save.effort.activate)) writer.activate(league.id, id);',
        'writer.activate(league.id, id);',
        'a training may keep the active version',
      ],
      [
        "row.status !== 'active' && mayActivate(",
        "row.status !== 'active' || mayActivate(",
        'a version that exists takes no place unasked',
      ],
      [
        '  activate ||\n  !modelRepository(db)',
        '  activate &&\n  !modelRepository(db)',
        'a league has its first model at once',
      ],
    ],
  ),
];
