import { join } from 'node:path';
import { bothVerifiers, scriptAlone } from './judges';
import type { MadeReport } from './made-report';
import type { Outcome } from './outcome';
import { honestTrials, hostileTrials, processesOf, reproduceTrials } from './processes';
import { byteTrials, forgeryTrials } from './tampering';

/** How much is tried: single bytes, lies, and each or every so many of what is made to harm. */
export interface Extent {
  readonly bytes: number;
  readonly forgeries: number;
  readonly every: number;
  /** Make the report again from its raw files. */
  readonly again: boolean;
}
export const WHOLE: Extent = { bytes: 300, forgeries: 200, every: 1, again: true };
export const SHORT: Extent = { bytes: 16, forgeries: 10, every: 9, again: false };

/** Everything that must not get past a verifier, tried on one report. @param nodes what the script is run with, by name */
export async function reportTrials(
  made: MadeReport,
  folder: string,
  nodes: Readonly<Record<string, string>>,
  { bytes, forgeries, every, again }: Extent,
): Promise<Outcome[]> {
  const script = scriptAlone(join(folder, 'alone'));
  const judges = await bothVerifiers(script);
  const processes = processesOf(made.cli, script, nodes, folder);
  const honest = await honestTrials(processes, made.report);
  const hostile = await hostileTrials(processes, made, join(folder, 'hostile'), every);
  // It takes processes of its own, beside which this one asks about changes.
  const reproduced = again ? reproduceTrials(made, join(folder, 'changed')) : null;
  const tampered = [
    ...(await byteTrials(judges, made.report, join(folder, 'bytes'), bytes)),
    ...(await forgeryTrials(judges, made.report, join(folder, 'forged'), forgeries)),
  ];
  return [honest, ...tampered, hostile, ...(reproduced ? [await reproduced] : [])];
}
