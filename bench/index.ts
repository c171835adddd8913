import { importTask, scaleTask } from './import-task';

const [flag, task, rows] = process.argv.slice(2);

// A child of the bench: its only output is its figures, and it loads no more than an import does.
if (flag === '--task') console.log(JSON.stringify(task === 'scale' ? scaleTask(Number(rows)) : importTask()));
else await (await import('./whole-bench')).wholeBench(flag);
