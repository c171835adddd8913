import { mutantsOf } from '../list.mjs';

export default [
  ...mutantsOf(
    'src/main/jobs/job-log.ts',
    ['test/jobs/job-log.test.ts'],
    [
      ['if (phase?.line.text !== name) {', 'if (phase === null) {', 'a new phase is a line of its own'],
      ['phase.line.done = done;', '', 'a phase has its last counts'],
      ["|| kind === 'failure') kept", ') kept', 'why a job failed is never left out'],
      ['if (phase) phase.line.tookMs = at - phase.since;', '', 'a phase says how long it took'],
    ],
  ),
  ...mutantsOf(
    'src/main/jobs/queue.ts',
    ['test/jobs/queue-record.test.ts'],
    [
      ['entry?.log.progress(progress);', '', 'phases are logged'],
      ['this.live.get(id)?.log.remark(remark);', '', 'what became of each thing is logged'],
    ],
  ),
];
