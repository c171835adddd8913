import { mutantsOf } from '../list.mjs';

const RESTORE = ['test/db/backups/restore.test.ts'];
const CARE = ['test/engine/store-care.test.ts'];
const SALVAGE = ['test/db/backups/salvage.test.ts'];
const ROTATION = ['test/db/backups/rotation.law.test.ts'];

export default [
  ...mutantsOf('src/main/db/backups/restore.ts', RESTORE, [
    ['  if (fault !== null)\n    throw', '  if (false)\n    throw', 'no backup is restored that is not sound'],
    ['    kept = setAside(storePath, now);\n', '    kept = null;\n', 'the store that is replaced is kept'],
    ['newest && newest.count > count ? newest', 'false ? newest', 'checkpoints tell how long a log was'],
    [
      'existsSync(storePath) ? lengthOf',
      'true ? lengthOf',
      'there may be no store any more',
      { survives: 'of a file that is not there the same is found' },
    ],
  ]),
  ...mutantsOf('src/main/db/handle.ts', RESTORE, [
    ['if (!existsSync(checkpointPath(path))) return;', 'return;', 'a store that was lost is no new one'],
  ]),
  ...mutantsOf('src/main/db/backups/set-aside.ts', RESTORE, [
    ['if (existsSync(storePath + end)) renameSync', 'if (false) renameSync', 'the log stays with its store'],
    [
      'if (existsSync(heads)) renameSync',
      'if (false) renameSync',
      'heads of another log do not contradict the restored one',
    ],
  ]),
  ...mutantsOf('src/main/db/backups/judge-store.ts', RESTORE, [
    [
      "fault: log.firstFault() === null ? null : 'its audit log has a broken link'",
      'fault: null',
      'a sound store has a sound log',
    ],
    [
      'if (damage !== undefined) return',
      'if (false) return',
      'a sound store has sound pages',
      { survives: 'the log or the references of the spoilt file cannot be read then' },
    ],
  ]),
  ...mutantsOf('src/main/capabilities/stores/rescue.ts', RESTORE, [
    ['  if (!READING.includes(task.do)) refuseOpen(task.storePath);\n', '', 'no file is replaced under a window'],
    ["['look', 'judge', 'salvage']", "['judge', 'salvage']", 'one may look while it is open'],
  ]),
  ...mutantsOf('src/main/db/backups/rotation.ts', ROTATION, [
    ["reason === 'daily'", "reason !== 'copy'", 'what somebody asked for stays'],
    ['daily.slice(KEPT_DAYS)', 'daily.slice(KEPT_DAYS - 1)', 'seven days stay'],
    ['weeks.has(week) || ', '', 'one a week stays'],
    ['|| weeks.size === KEPT_WEEKS', '', 'four weeks stay'],
    ['&& writtenAt > last', '', 'what was not written needs no backup'],
    ['now - last >= DUE_AFTER_MS', 'true', 'one a day'],
  ]),
  ...mutantsOf('src/main/db/backups/readable-rows.ts', SALVAGE, [
    ['      yield { gap: reasonOf(error) };\n      next', '      next', 'a gap is told'],
    ['      step *= 2n;\n', '      return;\n', 'reading goes on behind a gap'],
  ]),
  ...mutantsOf('src/main/capabilities/stores/salvage.ts', SALVAGE, [
    ['readdirSync(folder).length > 0', 'false', 'nothing is written among other things'],
  ]),
  ...mutantsOf('src/main/db/open-marks.ts', CARE, [
    [
      'if (Date.parse(openedAt) < Date.now() - uptime() * 1000) return false;',
      '',
      'a number may be another process’s by now',
    ],
    ['if (host !== hostname()) return true;', '', 'of another computer nothing is known'],
    ["=== 'EPERM'", "=== 'ESRCH'", 'a process that is no more has ended'],
  ]),
];
