import { mutantsOf } from '../list.mjs';

const CORE = ['test/core/settings/constants.test.ts'];
const STORE = ['test/capabilities/settings/settings.test.ts'];
const room = (file) => `src/main/core/settings/${file}.ts`;

/** @type {import('../list.mjs').Mutant[]} */
export default [
  ...mutantsOf(room('constants'), CORE, [
    ['MIN_CALIBRATION_SAMPLES: 30,', 'MIN_CALIBRATION_SAMPLES: 31,', 'thirty forecasts make a calibrator'],
    ['candidates.filter((each) => each !== own)', 'candidates', 'a candidate that is the value itself is none'],
    ['Math.round((1 - alpha) * 1e4) / 1e4', '1 - alpha', 'a share has the decimals of a share'],
  ]),
  ...mutantsOf(room('constant-rules'), CORE, [
    ['if (marketShareOf(alpha) > cap)', 'if (alpha > 2)', 'set B leaves no more to the market than the cap'],
    ['value >= low && value <= high', 'value >= low', 'a constant has an upper bound'],
    ['Number(value.toFixed(decimals)) === value', 'true', 'a whole number is whole'],
    ['numbers.length > MOST_CANDIDATES', 'numbers.length > 99', 'candidates are few'],
  ]),
  ...mutantsOf(room('settings'), CORE, [
    [
      "if (settings.preset === 'specification') return settings;",
      '',
      'the specification is what it is, whatever was chosen',
    ],
    [
      'least === SPECIFICATION.MIN_VALIDATION_SAMPLES ? {} :',
      '',
      'settings that nobody changed have the hash they always had',
    ],
  ]),
  ...mutantsOf(room('constants-in'), CORE, [
    [
      'filter((value) => value !== fallback[key])',
      'filter(() => true)',
      'candidates are found without the value itself',
    ],
  ]),
  ...mutantsOf('src/main/audit/training-settings.ts', CORE, [
    ['!read || !mayBe(read.constants)', '!read', 'settings of a file are what a person could choose'],
    ['hashOf(own) === hash ? own : null', 'own', 'settings of a file are those of this application'],
  ]),
  ...mutantsOf('src/main/core/training/pooled-league.ts', STORE, [
    ["B: least('B'), C: least('C')", 'B: 0.4, C: 0.7', 'the pooled league keeps the caps of its members'],
  ]),
  ...mutantsOf('src/main/audit/chosen-settings.ts', STORE, [
    [
      'own[name] !== undefined && !isSameValue(own[name], DEFAULT_CONSTANTS[name])',
      'own[name] !== undefined',
      'a default that is chosen again is no choice',
      { tests: ['test/audit/chosen-settings.test.ts'] },
    ],
  ]),
  ...mutantsOf('src/main/capabilities/settings/change-settings.ts', STORE, [
    ["auditWriter(db).append({ action: 'settings', subject, analyst, details });", '', 'a change is in the audit log'],
    ['if (hash === sealChoice(own).hash)', 'if (hash === text)', 'what holds already makes no version'],
  ]),
  ...mutantsOf('src/main/capabilities/models/settings-of-models.ts', STORE, [
    [
      'otherSettings: differingConstants(told.constants, constants)',
      'otherSettings: differingConstants(told.constants, told.constants as never)',
      'other settings make a model stale',
    ],
  ]),
  ...mutantsOf('src/main/jobs/train-job.ts', STORE, [
    [
      'settingsInForce(context.db).constants',
      'settingsInForce(context.db).constants && undefined',
      'a training follows the settings in force',
    ],
  ]),
];
