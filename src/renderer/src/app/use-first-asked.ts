import { useEffect } from 'react';
import { firstAnswers } from '../pages/reliability/questions';
import { NO_CHOICE } from '../services/choices/reliability-choice';
import { useServices } from '../services/services-context';
import { PAGE_CODE } from './pages';

/** The first page has been read and answered by then. */
const STARTED_MS = 2500;

/** Once the window stands: the code of every page, and the answers that take longest the first time. */
export function useFirstAsked(): void {
  const { ahead, queries } = useServices();
  useEffect(() => {
    const answers = [
      () => queries.askAhead('teams.list', {}, true),
      () => queries.askAhead('health.check', {}, true),
      ...firstAnswers(queries, NO_CHOICE),
    ];
    const timer = setTimeout(() => ahead.always([...PAGE_CODE, ...answers]), STARTED_MS);
    return () => clearTimeout(timer);
  }, [ahead, queries]);
}
