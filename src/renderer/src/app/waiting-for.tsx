import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { waitInWords } from '../services/reading/waits';
import { useServices } from '../services/services-context';
import classes from './waiting-for.module.css';

/** What has had no answer for more than a second, and for how long. */
export function WaitingFor() {
  const { slow } = useStore(useServices().waits);
  const [now, setNow] = useState(0);
  const [oldest] = slow;
  useEffect(() => {
    if (!oldest) return;
    const tick = (): void => setNow(performance.now());
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [oldest]);
  return (
    <span role="status" className={classes.waiting}>
      {oldest ? `◔ ${waitInWords(oldest, Math.max(now, oldest.since + 1000))}` : ''}
    </span>
  );
}
