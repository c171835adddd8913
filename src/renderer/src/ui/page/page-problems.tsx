import { useStore } from 'zustand';
import { closeProblem, problems } from '../../services/telling/problems';
import { Partly, Problem } from '../states';
import classes from './page-problems.module.css';

/** What went wrong on this page: beneath its title, until it is closed or left. Nothing of the page is covered by it. */
export function PageProblems() {
  const { problems: all, here } = useStore(problems);
  const shown = all.filter(({ page }) => page === here);
  if (shown.length === 0) return null;
  return (
    <div className={classes.problems}>
      {shown.map(({ id, what, error, message, actions }) => {
        const close = (): void => closeProblem(id);
        return error ? (
          <Problem key={id} what={what} error={error} onClose={close} />
        ) : (
          <Partly key={id} what={what} message={message} actions={actions} onClose={close} />
        );
      })}
    </div>
  );
}
