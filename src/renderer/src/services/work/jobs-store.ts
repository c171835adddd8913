import { createStore } from 'zustand/vanilla';
import type { Api, ApiError, Job } from '../../../../contract';
import { isActive } from '../../text/job-summary';

export interface JobsState {
  /** Newest first. */
  readonly jobs: readonly Job[];
  readonly error: ApiError | null;
  readonly load: () => Promise<void>;
  /** A job was begun here: its end is told however it comes to be known. */
  readonly follow: (id: string) => Promise<void>;
  readonly receive: (job: Job) => void;
  readonly cancel: (id: string) => Promise<void>;
}

/**
 * All jobs of this window's engine, kept current by main's events.
 *
 * @param onFinished called once for each job begun or seen running here that then ended
 */
export function createJobsStore(
  api: Pick<Api, 'jobs.list' | 'jobs.get' | 'jobs.cancel'>,
  onFinished: (job: Job) => void = () => undefined,
) {
  /** A list leaves out large results: of a job whose end only the list tells, the whole is asked for. */
  const whole = async (job: Job): Promise<Job> => {
    if (job.state !== 'done' || job.result !== null) return job;
    const reply = await api['jobs.get']({ id: job.id });
    return reply.ok ? reply.value : job;
  };
  const begun = new Set<string>();
  /** Jobs whose end was said: by an event, or by a list that overtook it. */
  const told = new Set<string>();
  return createStore<JobsState>()((set, get) => ({
    jobs: [],
    error: null,
    load: async () => {
      const reply = await api['jobs.list']({});
      if (!reply.ok) {
        set({ error: reply.error });
        return;
      }
      const isAwaited = ({ id }: Job): boolean => {
        const before = get().jobs.find((known) => known.id === id);
        return !told.has(id) && (begun.has(id) || (before !== undefined && isActive(before)));
      };
      const ended = await Promise.all(reply.value.filter((job) => !isActive(job) && isAwaited(job)).map(whole));
      const untold = new Set(ended.map(({ id }) => id));
      const known = new Map(get().jobs.map((job) => [job.id, job]));
      // Events may have overtaken the list: a job known to have ended stays ended, with its result.
      const newest = (job: Job): Job => {
        const now = known.get(job.id);
        return now && !isActive(now) ? now : job;
      };
      const listed = reply.value.filter(({ id }) => !untold.has(id)).map(newest);
      for (const { id } of listed) known.delete(id);
      set({ jobs: newestFirst([...listed, ...known.values()]), error: null });
      ended.forEach(get().receive);
    },
    follow: async (id) => {
      begun.add(id);
      await get().load();
    },
    receive: (job) => {
      const before = get().jobs.find((known) => known.id === job.id);
      if (before && !isActive(before) && isActive(job)) return;
      set({ jobs: newestFirst([job, ...get().jobs.filter((known) => known.id !== job.id)]) });
      if (isActive(job) || told.has(job.id)) return;
      if (before !== undefined && !isActive(before) && !begun.has(job.id)) return;
      told.add(job.id);
      onFinished(job);
    },
    cancel: async (id) => {
      const reply = await api['jobs.cancel']({ id });
      if (reply.ok) get().receive(reply.value);
      else set({ error: reply.error });
    },
  }));
}

const newestFirst = (jobs: readonly Job[]): readonly Job[] =>
  [...jobs].sort((a, b) => (a.startedAt < b.startedAt ? 1 : a.startedAt > b.startedAt ? -1 : 0));
