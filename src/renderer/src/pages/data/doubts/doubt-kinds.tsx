import { DOUBT_WORDS } from '../../../text/doubt-words';
import { ChoiceList } from '../../../ui/choice-list/choice-list';
import type { DoubtCount, DoubtKind } from '../../../contract-types';

interface DoubtKindsProps {
  readonly kinds: readonly DoubtCount[];
  readonly chosen: DoubtKind | null;
  readonly onChoose: (kind: DoubtKind | null) => void;
}

/** Every kind there is, the weightiest first; a click shows its doubts alone, another all again. */
export function DoubtKinds({ kinds, chosen, onChoose }: DoubtKindsProps) {
  return (
    <ChoiceList
      label="Kinds of doubt"
      all="All doubts"
      choices={kinds.map(({ kind, count, meaning }) => ({ key: kind, name: DOUBT_WORDS[kind], count, meaning }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
