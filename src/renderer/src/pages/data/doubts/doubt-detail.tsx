import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useRead } from '../../../services/reading/use-read';
import { filterDoubts, leftOf, presentFilter, type DoubtFilter } from '../../../text/doubt-words';
import { plural } from '../../../text/format';
import type { Doubt } from '../../../contract-types';
import { valueOf } from '../../../services/reading/loadable';
import { DoubtActions } from './doubt-actions';
import classes from './doubt-detail.module.css';

interface DoubtDetailProps {
  readonly doubt: Doubt;
  /** What the list shows: the next doubt is one of it. */
  readonly filter: DoubtFilter;
  readonly onOpen: (doubt: Doubt) => void;
  readonly onSeason: (league: string, season: string) => void;
}

/** One doubt: what it means, its evidence, what settles it. Once settled it says so and leads to the next. */
export function DoubtDetail({ doubt, filter, onOpen, onSeason }: DoubtDetailProps) {
  const list = valueOf(useRead('doubts.list', {}).data);
  const [done, setDone] = useState('');
  const told = useRef<HTMLParagraphElement>(null);
  const current = list ? leftOf(doubt, list.doubts) : undefined;
  const isSettled = list !== null && current === undefined;
  useEffect(() => {
    // The control that settled it is gone; the focus goes on to what became of it.
    if (isSettled) told.current?.focus();
  }, [isSettled]);
  const kind = list?.kinds.find((each) => each.kind === doubt.kind);
  if (isSettled) {
    const [next] = filterDoubts(list.doubts, presentFilter(list.doubts, filter));
    return (
      <>
        <p ref={told} tabIndex={-1} role="status" className={classes.settled}>
          <strong>● Settled.</strong> {done}{' '}
          {list.total === 0 ? 'No doubt is left.' : `${plural(list.total, 'doubt')} left.`}
        </p>
        {next ? (
          <Button variant="default" onClick={() => onOpen(next)}>
            Next doubt
          </Button>
        ) : null}
      </>
    );
  }
  return (
    <>
      <p className={classes.said}>{(current ?? doubt).message}</p>
      {kind ? (
        <p className={classes.meaning}>
          {kind.meaning} {kind.action}
        </p>
      ) : null}
      <p role="status" className={classes.done}>
        {done}
      </p>
      <DoubtActions doubt={current ?? doubt} onDone={setDone} onSeason={onSeason} />
    </>
  );
}
