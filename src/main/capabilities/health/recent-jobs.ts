import type { HealthAction, HealthCheck, HealthFinding, Job } from '../../../contract';
import { plural } from '../../../text/counts';
import { lastPhaseInWords } from '../../../text/job-log-words';
import { open } from './actions';
import { checkOf, newest } from './check-of';

/** So many jobs are recent. */
export const RECENT_JOBS = 20;

/** Where each kind of job is started again. */
const AGAIN: Readonly<Record<Job['kind'], HealthAction>> = {
  import: open('Import again', '/data/imports', 'jackpot import <files>'),
  train: open('Train again', '/models', 'jackpot train --all'),
  validate: open('Validate again', '/reliability', 'jackpot validate --all'),
  report: open('Export again', '/reports', 'jackpot report <jackpot> --out <folder>'),
  reproduce: open('Try again', '/reports', 'jackpot reproduce <report> --data <folder>'),
  'export-data': open('Export again', '/reports/data', 'jackpot export <table> --out <file>'),
  'copy-store': open('Copy again', '/reports/data', 'jackpot store copy --out <file>'),
  backup: open('Back up again', '/health/backups', 'jackpot store backup'),
};

/** How the newest jobs ended. @param jobs newest first */
export function recentJobsCheck(jobs: readonly Job[]): HealthCheck {
  const ofTitle = (title: string): Job => jobs.find((job) => job.title === title)!;
  const count = (...states: readonly Job['state'][]): number =>
    jobs.filter(({ state }) => states.includes(state)).length;
  const [running, failed] = [count('running', 'queued'), count('failed', 'interrupted')];
  const figure = [
    ...(running > 0 ? [`${running} running`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(running + failed === 0 ? [`${jobs.length} ended`] : []),
  ].join(', ');
  return checkOf({
    name: 'Jobs',
    rule: `▲ where one of the last ${RECENT_JOBS} jobs failed or was interrupted and the same has not ended well since.`,
    figure,
    findings: jobs.map((job) => findingOf(job, ofTitle(job.title))),
    steady:
      jobs.length === 0 ? 'Nothing has run yet.' : `${plural(jobs.length, 'recent job')}, none of them left undone.`,
    at: newest(jobs.map(({ startedAt, finishedAt }) => finishedAt ?? startedAt)),
  });
}

/** @param last the newest of the same title */
function findingOf(job: Job, last: Job): HealthFinding {
  const isCut = job.state === 'failed' || job.state === 'interrupted';
  const isOpen = isCut && last.state !== 'done';
  return {
    state: isOpen ? 'watch' : 'steady',
    subject: job.title,
    message: `${job.title}: ${wordsOf(job)}${isCut && !isOpen ? ' It has ended well since.' : ''}`,
    at: job.finishedAt ?? job.startedAt,
    action: isOpen ? AGAIN[job.kind] : null,
  };
}

function wordsOf(job: Job): string {
  const { state, summary, error } = job;
  switch (state) {
    case 'queued':
      return 'waiting for its turn.';
    case 'running':
      return 'running.';
    case 'cancelled':
      return `cancelled${whereOf(job)}.`;
    case 'interrupted':
      return 'interrupted: the application ended before it did; what it had stored stands.';
    case 'failed':
      return `failed${whereOf(job)}: ${sentence(error?.message ?? 'without a word')}${error?.hint === undefined ? '' : ` ${sentence(error.hint)}`}`;
    case 'done':
      return summary ?? 'done.';
  }
}

/** How far it had come, as far as its log tells. */
function whereOf(job: Job): string {
  const phase = lastPhaseInWords(job);
  return phase === null ? '' : ` ${phase}`;
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
