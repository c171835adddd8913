import { SegmentedControl } from '@mantine/core';
import { useStore } from 'zustand';
import type { SetId, SetInfo } from '../../../contract-types';
import classes from './choices.module.css';
import { chooseOutcome, chooseSet, explainChoice, type WantedOutcome } from './explain-choice';
import { useExplainedSet } from './use-explained-set';

/** Which set and which outcome are explained; kept from fixture to fixture. */
export function Choices({ sets }: { readonly sets: readonly SetInfo[] }) {
  const { outcome } = useStore(explainChoice);
  const set = useExplainedSet(sets);
  return (
    <div className={classes.choices}>
      <SegmentedControl
        size="xs"
        aria-label="Set that is explained"
        value={set}
        onChange={(next) => chooseSet(next as SetId)}
        data={sets.map(({ id }) => ({ value: id, label: id }))}
      />
      <SegmentedControl
        size="xs"
        aria-label="Outcome that is explained"
        value={outcome}
        onChange={(next) => chooseOutcome(next as WantedOutcome)}
        data={[
          { value: 'likeliest', label: 'Likeliest' },
          { value: 'home', label: 'Home' },
          { value: 'draw', label: 'Draw' },
          { value: 'away', label: 'Away' },
        ]}
      />
    </div>
  );
}
