import type { Command } from 'commander';
import type { Job } from '../../../contract';
import { logLineInWords, NO_LOG } from '../../../text/job-log-words';
import type { Actions } from '../command/context';
import { table } from '../command/table';

/** `jackpot jobs`: what ran, and the log of one of them. */
export function addJobCommands(program: Command, { onStore }: Actions): void {
  program
    .command('jobs [job-id]')
    .description('imports, trainings and validations that ran, newest first; of one of them its log')
    .action((id: string | undefined) =>
      onStore(async ({ call, print }) => {
        if (id === undefined) print(await call('jobs.list', {}), showJobs);
        else print(await call('jobs.get', { id }), showJob);
      }),
    );
}

const minute = (instant: string | null): string => (instant === null ? '–' : instant.slice(0, 16).replace('T', ' '));

function showJobs(jobs: readonly Job[]): string {
  if (jobs.length === 0) return 'nothing has run yet';
  return table(
    ['job', 'state', 'started', 'what', 'what came of it'],
    jobs.map(({ id, state, startedAt, title, summary, error }) => {
      return [id, state, minute(startedAt), title, error?.message ?? summary ?? ''];
    }),
  );
}

function showJob({ title, state, startedAt, finishedAt, summary, error, log }: Job): string {
  return [
    `${title}: ${state}, ${minute(startedAt)} to ${minute(finishedAt)}`,
    ...(summary === null ? [] : [summary]),
    ...(error === null ? [] : [error.message, ...(error.hint === undefined ? [] : [error.hint])]),
    '',
    ...(log === null
      ? [NO_LOG]
      : log.length === 0
        ? ['nothing was logged']
        : log.map((line) => `${line.at.slice(11, 19)} ${logLineInWords(line)}`)),
  ].join('\n');
}
