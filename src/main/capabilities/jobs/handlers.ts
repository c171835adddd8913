import { capability, queues } from '../capability';

/** Jobs are asked of the queue that runs them: it alone knows how far they are. */
export const jobHandlers = capability('jobs')({
  list: queues(({ queue }) => queue.list()),
  get: queues(({ queue }, { id }) => queue.get(id)),
  cancel: queues(({ queue }, { id }) => queue.cancel(id)),
});
