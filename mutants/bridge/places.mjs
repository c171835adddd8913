import { mutantsOf } from '../list.mjs';

const PLACES = ['test/bridge/places.test.ts'];

export default [
  ...mutantsOf('src/main/bridge/places.ts', PLACES, [
    ['|| !isSame(given!, seal(use as PlaceUse, path))', '', 'a seal that main has not made opens nothing'],
    ['if (!uses.includes(use as PlaceUse)) throw notChosen();', '', 'a place serves its use alone'],
    [
      "if (use === 'record' && isElsewhere(path)) throw onAnotherMachine(path);",
      '',
      'a record leads to no other machine',
    ],
    ['update(`${use}\\0${path}`)', 'update(path)', 'the use is sealed with the path'],
    ['update(`${use}\\0${path}`)', 'update(use)', 'the path is sealed'],
    ['randomBytes(32)', 'Buffer.alloc(32)', 'no other run makes the same seals'],
    [
      "if (use === 'read') chosen.add(path);",
      'chosen.add(path);',
      'what is found in a folder to write into is not to be read',
    ],
    ["(isWithin(path, chosen) ? write('read', path) : path)", "write('read', path)", 'a file elsewhere is not given'],
    ['if (/[\\\\/]\\.\\.([\\\\/]|$)/.test(path)) return false;', '', 'a path that leads up again is not within'],
  ]),
  ...mutantsOf('src/main/bridge/place-fields.ts', PLACES, [
    ["  'exports.copyStore': { path: ['write'] },\n", '', 'every place of the contract is held to it'],
    [
      "{ report: ['read', 'record'], data: ['read'] }",
      "{ report: ['read', 'record'], data: ['read', 'write'] }",
      'a folder to write into is not read',
    ],
    [
      'Array.isArray(value) ? value.map((each) => open(uses, each)) : open(uses, value)',
      'open(uses, value)',
      'each of several is opened',
    ],
    [
      "chosen((request as { use: 'read' | 'write' }).use)",
      "chosen('write')",
      'a folder is given for what it was asked for',
    ],
    [
      "event.type === 'job' ? { ...event, job: inJob(places, event.job) } : event",
      'event',
      'what is pushed has tokens, too',
    ],
    [
      'path: places.giveFound(file.path)',
      "path: places.give('read', file.path)",
      'a refused file is given where it was chosen',
    ],
    [
      "directory: places.give('record', each.directory)",
      'directory: each.directory',
      'a recorded report can be looked at again',
    ],
  ]),
];
