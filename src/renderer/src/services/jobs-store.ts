import { createStore } from 'zustand/vanilla';
import type { Api, ApiError, Job } from '../../../contract';
import { isActive } from '../text/job-summary';

export interface JobsState {
  /** Newest first. */
  readonly jobs: readonly Job[];
  readonly error: ApiError | null;
  readonly load: () => Promise<void>;
  readonly receive: (job: Job) => void;
  readonly cancel: (id: string) => Promise<void>;
}

/**
 * All jobs of this window's engine, kept current by main's events.
 *
 * @param onFinished called once for each job seen running here that then ended
 */
export function createJobsStore(
  api: Pick<Api, 'jobs.list' | 'jobs.cancel'>,
  onFinished: (job: Job) => void = () => undefined,
) {
  return createStore<JobsState>()((set, get) => ({
    jobs: [],
    error: null,
    load: async () => {
      const reply = await api['jobs.list']({});
      if (!reply.ok) {
        set({ error: reply.error });
        return;
      }
      // An event may have overtaken the list: a job known to have ended stays ended.
      const ended = new Map(
        get()
          .jobs.filter((job) => !isActive(job))
          .map((job) => [job.id, job]),
      );
      const listed = reply.value.map((job) => ended.get(job.id) ?? job);
      for (const job of listed) {
        const before = get().jobs.find((known) => known.id === job.id);
        if (before && isActive(before) && !isActive(job)) onFinished(job);
      }
      const ids = new Set(listed.map((job) => job.id));
      set({ jobs: newestFirst([...listed, ...get().jobs.filter((job) => !ids.has(job.id))]), error: null });
    },
    receive: (job) => {
      const before = get().jobs.find((known) => known.id === job.id);
      if (before && !isActive(before) && isActive(job)) return;
      set({ jobs: newestFirst([job, ...get().jobs.filter((known) => known.id !== job.id)]) });
      if (!isActive(job) && (before === undefined || isActive(before))) onFinished(job);
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
