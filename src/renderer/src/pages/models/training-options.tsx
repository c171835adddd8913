import { Button, Popover, Radio, Stack, Switch } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useServices } from '../../services/services-context';
import type { BlendMethod, MarketWeightRule, Preset } from '../../contract-types';
import { Note } from '../../ui/note/note';
import { describeChoice, effectiveChoice } from '../../services/choices/training-store';
import classes from './training-options.module.css';

interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly sentence: string;
}
const PRESETS: readonly Option<Preset>[] = [
  {
    value: 'fitted',
    label: 'Fitted',
    sentence:
      'Decay, prior and the weight of shots and corners are chosen by all leagues trained together, on matches not seen.',
  },
  {
    value: 'specification',
    label: 'Specification',
    sentence: 'The specification’s constants, word for word, with its own blend; kept for comparison.',
  },
];
const BLENDS: readonly Option<BlendMethod>[] = [
  { value: 'linear', label: 'Linear', sentence: 'The mean of model and market, each with its weight.' },
  {
    value: 'log-pool',
    label: 'Log pool',
    sentence: 'The weighted mean of their logarithms, renormalised: what both doubt stays doubtful.',
  },
];
const WEIGHTS: readonly Option<MarketWeightRule>[] = [
  { value: 'fixed', label: 'Fixed', sentence: 'The market’s weight in set B is the constant of the settings.' },
  {
    value: 'learned',
    label: 'Learned',
    sentence: 'It is what forecasts of earlier seasons teach, up to the cap.',
  },
];

/** How the next training chooses its constants and blends the market in; holds for every Train button, T and the palette. */
export function TrainingOptions() {
  const { training } = useServices();
  const state = useStore(training);
  const { blend, marketWeight, preset } = effectiveChoice(state);
  const isFixed = preset === 'specification';
  return (
    <Popover position="bottom-end" width="var(--popover)" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
          aria-label={`Training options: ${describeChoice(state)}`}
        >
          Options
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Training options">
        <Stack gap="md">
          <Choice
            legend="Constants"
            value={preset}
            options={PRESETS}
            onChoose={(value) => state.choose({ preset: value })}
          />
          <Choice
            legend="Blend of model and market"
            value={blend}
            options={BLENDS}
            isDisabled={isFixed}
            onChoose={(value) => state.choose({ blend: value })}
          />
          <Choice
            legend="Market weight"
            value={marketWeight}
            options={WEIGHTS}
            isDisabled={isFixed}
            onChoose={(value) => state.choose({ marketWeight: value })}
          />
          <Switch
            label="Use the new versions at once"
            description="Off: they are stored, and the active ones go on forecasting until one is activated in a league’s history."
            checked={state.activate}
            onChange={(event) => state.choose({ activate: event.currentTarget.checked })}
          />
          {isFixed ? <Note kind="words">The specification has one blend and one weight: linear, fixed.</Note> : null}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly isDisabled?: boolean;
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string>({ legend, value, options, isDisabled = false, onChoose }: ChoiceProps<T>) {
  return (
    <Radio.Group label={legend} value={value} onChange={(next) => onChoose(next as T)}>
      <div className={classes.options}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            label={option.label}
            description={option.sentence}
            disabled={isDisabled}
            size="sm"
          />
        ))}
      </div>
    </Radio.Group>
  );
}
