import { useEffect, useRef } from 'react';
import type { FixturePrediction, SetInfo } from '../../contract-types';
import { formatRoute } from '../../services/places/route';
import { useRead } from '../../services/reading/use-read';
import { Loaded } from '../../ui/loaded';
import { explainChoice, forgetLast } from './explain/explain-choice';
import { Explanation } from './explain/explanation';
import classes from './fixture-detail.module.css';

interface FixtureDetailProps {
  readonly jackpotId: string;
  readonly prediction: FixturePrediction;
  readonly sets: readonly SetInfo[];
}

/** What the inspector says of the fixture in focus, and the way to the same on a page of its own. */
export function FixtureDetail({ jackpotId, prediction, sets }: FixtureDetailProps) {
  const { order, date, league, neutral } = prediction;
  const explanation = useRead('jackpots.explain', { id: jackpotId, order });
  const link = useRef<HTMLAnchorElement>(null);
  // Whoever comes back from the page stands where they left.
  useEffect(() => {
    if (explainChoice.getState().last === null) return;
    forgetLast();
    link.current?.focus();
  }, []);
  const page = formatRoute({ page: 'jackpots', id: jackpotId, tab: 'compare', explain: order });
  return (
    <>
      <div className={classes.head}>
        <span>
          {date}, {league}
          {neutral ? ', neutral ground' : ''}
        </span>
        <a ref={link} href={`#${page}`}>
          Open as a page
        </a>
      </div>
      <Loaded what="the explanation" resource={explanation}>
        {(value) => <Explanation explanation={value} sets={sets} />}
      </Loaded>
    </>
  );
}
