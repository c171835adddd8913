import { MultiSelect, Pill } from '@mantine/core';

interface ManySelectProps {
  readonly label: string;
  /** What is meant while none is chosen, and what clears the choice: `All leagues`. */
  readonly all: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: readonly string[];
  readonly onChoose: (value: readonly string[]) => void;
}

/** Any number of things, found by typing; none means all. */
export function ManySelect({ label, all, options, value, onChoose }: ManySelectProps) {
  return (
    <MultiSelect
      size="xs"
      label={label}
      placeholder={value.length === 0 ? 'All' : ''}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': all }}
      data={[...options]}
      renderPill={({ value: chosen, onRemove }) => (
        <Pill
          size="xs"
          withRemoveButton
          onRemove={onRemove ?? (() => undefined)}
          removeButtonProps={{ 'aria-label': `Without ${chosen}` }}
        >
          {chosen}
        </Pill>
      )}
      value={[...value]}
      onChange={onChoose}
    />
  );
}
