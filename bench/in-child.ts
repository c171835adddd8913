import { spawnSync } from 'node:child_process';

/** Run this bundle again for one task, whose result it prints as JSON. */
export function inChild<T>(...task: string[]): T {
  const child = spawnSync(process.execPath, [process.argv[1]!, '--task', ...task], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(`task ${task.join(' ')} ended with ${child.status}: ${child.stderr}`);
  return JSON.parse(child.stdout) as T;
}
