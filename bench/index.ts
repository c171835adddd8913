import { exportStoreTask, exportTask } from './export-task';
import { reportTask, verifyTask } from './report-task';
import { importTask, scaleTask } from './import-task';

const [flag, task, of] = process.argv.slice(2);

const TASKS: Readonly<Record<string, () => unknown>> = {
  import: importTask,
  scale: () => scaleTask(Number(of)),
  'export-store': exportStoreTask,
  export: () => exportTask(of!),
  report: reportTask,
  verify: () => verifyTask(of!),
};

// A child of the bench: its only output is its figures, and it loads no more than its task does.
if (flag === '--task') console.log(JSON.stringify(await TASKS[task!]!()));
else await (await import('./whole-bench')).wholeBench(flag);
