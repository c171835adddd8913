import { mutantsOf } from '../list.mjs';

const TESTS = ['test/jobs/export-job.test.ts'];

export default [
  ...mutantsOf('src/main/jobs/export-job.ts', TESTS, [
    [
      'db.transaction(() => writeRows(context, request, file))();',
      'writeRows(context, request, file);',
      'rows are of one moment',
    ],
    ['    file.discard();\n', '', 'nothing is left of an export that failed'],
    ['if (context.cancelled()) throw', 'if (false) throw', 'an export can be stopped'],
    [
      "      auditWriter(db).append({ action: 'export-data', subject: sha256, analyst, details });\n",
      '',
      'the audit log knows of every export',
    ],
    ['subject: sha256, analyst', 'subject: path, analyst', 'the audit log has the hash of the file'],
  ]),
  ...mutantsOf('src/main/jobs/copy-store-job.ts', TESTS, [
    [
      '  refuseExisting(path, false);\n',
      '',
      'a copy replaces no file',
      { survives: 'it is found out again, later, before the copy gets its name' },
    ],
  ]),
  ...mutantsOf('src/main/jobs/checked-copy.ts', TESTS, [
    ['rmSync(`${part}${end}`, { force: true });', 'void end;', 'nothing is left of a copy that failed'],
    ['if (context.cancelled()) throw', 'if (false) throw', 'a copy can be stopped'],
    ['existsSync(part) ? known', 'true ? known', 'a folder that vanished is told as that'],
  ]),
  ...mutantsOf('src/main/db/check-copy.ts', TESTS, [
    ['auditRepository(db).at(count)?.hash === head', 'true', 'the last entry of a copy is one of the store’s'],
    [': orphans > 0', ': false', 'rows refer to rows'],
    [': !ok\n', ': false\n', 'every link of the copy’s audit log holds'],
  ]),
];
