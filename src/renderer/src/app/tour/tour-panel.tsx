import { Button, CloseButton } from '@mantine/core';
import { useStore } from 'zustand';
import { TOUR_STEPS, TOUR_WORDS, type TourStep } from '../../../../text/tour/tour-steps';
import { useGo, useServices } from '../../services/services-context';
import classes from './tour-panel.module.css';
import { useTour } from './use-tour';

/** The tour beside the page it speaks of: nothing is covered, nothing happens unasked, and it can be left at any time. */
export function TourPanel() {
  const { tour } = useServices();
  const { isOpen } = useStore(tour);
  return isOpen ? <OpenTour /> : null;
}

function OpenTour() {
  const { tour } = useServices();
  const go = useGo();
  const { step, goTo, leave } = useStore(tour);
  const steps = useTour(true);
  const { isDone, act, wants } = steps[step];
  const at = TOUR_STEPS.indexOf(step);
  const { title, says, action } = TOUR_WORDS[step];
  const turnTo = (next: TourStep | undefined): void => {
    if (next === undefined) return leave();
    goTo(next);
    // A report that is being put together, or a jackpot, is what the step itself leads to.
    if (steps[next].wants === null) go(steps[next].place);
  };
  const next = TOUR_STEPS[at + 1];
  return (
    <aside className={classes.panel} aria-label="Tour">
      <div className={classes.head}>
        <h2 className={classes.title} aria-live="polite">
          {at + 1} of {TOUR_STEPS.length}: {title}
        </h2>
        <ol className={classes.steps} aria-label="Steps of the tour">
          {TOUR_STEPS.map((each, index) => (
            <li key={each}>
              <button
                type="button"
                aria-current={each === step ? 'step' : undefined}
                aria-label={`${index + 1}. ${TOUR_WORDS[each].title}: ${steps[each].isDone ? 'done' : 'not done yet'}`}
                title={TOUR_WORDS[each].title}
                onClick={() => turnTo(each)}
              >
                {steps[each].isDone ? '✓' : index + 1}
              </button>
            </li>
          ))}
        </ol>
        <CloseButton aria-label="Leave the tour" onClick={leave} />
      </div>
      <p className={classes.says}>{says}</p>
      <div className={classes.actions}>
        <Button variant={isDone ? 'default' : 'filled'} disabled={wants !== null} onClick={act}>
          {action}
        </Button>
        <span role="status" className={classes.state}>
          {isDone ? '✓ done' : (wants ?? '')}
        </span>
        <Button variant="default" disabled={at === 0} onClick={() => turnTo(TOUR_STEPS[at - 1])}>
          Back
        </Button>
        <Button variant={isDone && next ? 'filled' : 'default'} onClick={() => turnTo(next)}>
          {next ? 'Next step' : 'End the tour'}
        </Button>
      </div>
    </aside>
  );
}
