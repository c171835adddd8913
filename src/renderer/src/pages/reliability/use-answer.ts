import { useMemo, useState } from 'react';
import type { Channel, RequestInput, ResponseOf } from '../../contract-types';
import type { Loadable } from '../../services/reading/loadable';
import type { ReliabilityChoice } from '../../services/choices/reliability-choice';
import { useRead, type Resource } from '../../services/reading/use-read';

/** An answer with the selection it is of. */
export interface Answered<T> {
  readonly answer: T;
  readonly choice: ReliabilityChoice;
}
export interface AnswerResource<T> extends Resource<Answered<T>> {
  /** Whether it is of an earlier selection, until that of the present one is there. */
  readonly isOld: boolean;
}

/**
 * What a channel says of the selection. The last answer stands until the next is there, and keeps its own selection with
 * it: no title, file or verdict names what its numbers are not of.
 */
export function useAnswer<C extends Channel>(
  channel: C,
  request: RequestInput<C>,
  choice: ReliabilityChoice,
  enabled = true,
): AnswerResource<ResponseOf<C>> {
  const { data, load, isOld } = useRead(channel, request, { enabled, isLive: true });
  const [answered, setAnswered] = useState(choice);
  const isOf = data.status === 'ready' && !isOld;
  if (isOf && answered !== choice) setAnswered(choice);
  const of = isOf ? choice : answered;
  const paired = useMemo(
    (): Loadable<Answered<ResponseOf<C>>> =>
      data.status === 'ready' ? { status: 'ready', value: { answer: data.value, choice: of } } : data,
    // A read gives a new object each time; what it holds is the same until it is answered anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [data.status, data.status === 'ready' ? data.value : null, data.status === 'failed' ? data.error : null, of],
  );
  return { data: paired, load, isOld };
}
