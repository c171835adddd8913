import { mutantsOf } from '../list.mjs';

export default mutantsOf(
  'src/main/jobs/queue.ts',
  ['test/jobs/queue-record.test.ts'],
  [
    ['    this.live.delete(id);\n    this.tell(id);\n', '    this.live.delete(id);\n', 'a job’s end is told'],
    [
      '    this.live.delete(id);\n    this.tell(id);\n',
      '    this.tell(id);\n',
      'a job that has ended shows no progress',
    ],
    ['    this.ends.set(id, end);\n', '', 'whoever waits for a job sees its end'],
    [
      '      this.unwritten.set(id, { state, error, finishedAt: new Date().toISOString(), log: lines });\n',
      '',
      'a full store hides no end',
    ],
    ['    this.tail = end;\n', '', 'jobs run one after another'],
    ["if (signal.aborted) return this.end(id, 'cancelled', null);", '', 'a job that was cancelled never begins'],
    ["code === 'cancelled' ? 'cancelled' : 'failed'", "'failed'", 'a job that was cancelled did not fail'],
    [
      'const error = toStoreError(thrown, this.storePath) ?? thrown;',
      'const error = thrown;',
      'a full disk is said to be one',
    ],
    ['if (Date.now() - reported < REPORT_EVERY_MS) return;', '', 'progress is told now and then'],
    [
      '      if (!isAlive(processId)) this',
      '      if (isAlive(processId)) this',
      'a job whose process is gone was cut off',
    ],
    ['if (processId === process.pid) return false;', '', 'a new queue has no job yet'],
    ['this.live.get(id)?.abort.abort();', '', 'a job that runs is asked to stop'],
    ['for (const { abort } of this.live.values()) abort.abort();', '', 'closing cancels what runs'],
    ['return () => this.listeners.delete(listener);', 'return () => undefined;', 'who stops listening is told no more'],
    [
      'hint === undefined ? { code, message } : { code, message, hint }',
      '{ code, message }',
      'a fault comes with what to do',
    ],
  ],
);
