import { mutantsOf } from '../list.mjs';

/** @type {import('../list.mjs').Mutant[]} */
export default [
  ...mutantsOf(
    'src/main/capabilities/jackpots/detail.ts',
    ['test/capabilities/settings/settings.test.ts'],
    [
      [
        "row.status === 'finalized' ? [] : settingsInForce(services.db).setsOff",
        'settingsInForce(services.db).setsOff',
        'what is finalised keeps all its sets',
      ],
      ['!setsOff.includes(id)', 'true', 'a set that is switched off is left out of a draft'],
    ],
  ),
  ...mutantsOf(
    'src/main/capabilities/exports/take-settings.ts',
    ['test/capabilities/taken-over.test.ts'],
    [
      [
        'else if (own !== DEFAULT_HASH)',
        'else if (own === DEFAULT_HASH)',
        'a choice of another store replaces none of this one',
      ],
      ['return real === hash ? null :', 'return real !== hash ? null :', 'a choice is what its hash says'],
    ],
  ),
  ...mutantsOf(
    'src/main/capabilities/reports/reproduce.ts',
    ['test/capabilities/settings/settings.test.ts'],
    [
      [
        'settings: normalChoice(content.settings ?? NOTHING_CHOSEN)',
        'settings: NOTHING_CHOSEN',
        'a report is made again under the settings it was made under',
      ],
    ],
  ),
];
