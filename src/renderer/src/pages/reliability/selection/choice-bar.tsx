import { Input, NativeSelect, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { OUTCOMES, VOICES, type ForecastSource } from '../../../../../contract/words';
import type { Outcome, Stage, VoiceId } from '../../../contract-types';
import { valueOf } from '../../../services/reading/loadable';
import { ofSource, type ReliabilityChoice } from '../../../services/choices/reliability-choice';
import { useSetsOff } from '../../../services/reading/use-sets-off';
import { useRead } from '../../../services/reading/use-read';
import { voiceName } from '../../../text/voices';
import { Field } from '../../../ui/field/field';
import { ManySelect } from '../../../ui/field/many-select';
import { Filters } from '../../../ui/filters/filters';
import classes from './choice-bar.module.css';
import { backwardsInWords } from './choice-words';
import { DayField } from './day-field';
import { SavedChoices } from './saved-choices';

const SOURCES: readonly { readonly value: ForecastSource; readonly label: string }[] = [
  { value: 'backtest', label: 'Backtest' },
  { value: 'jackpots', label: 'Locked jackpots' },
];

interface ChoiceBarProps {
  readonly choice: ReliabilityChoice;
  readonly onChoose: (choice: ReliabilityChoice) => void;
}

/** Which past forecasts the whole page looks at. */
export function ChoiceBar({ choice, onChoose }: ChoiceBarProps) {
  const leagues = valueOf(useRead('data.status', {}).data)?.leagues ?? [];
  const setsOff = useSetsOff();
  const seasons = [
    ...new Set([
      ...leagues.flatMap((league) => league.seasons),
      ...[choice.fromSeason, choice.toSeason].filter((season) => season !== null),
    ]),
  ].sort();
  const known = leagues.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }));
  const backwards = backwardsInWords(choice);
  const others = choice.leagues.filter((code) => !leagues.some((league) => league.code === code));
  return (
    <Filters label="Which forecasts" isLabelled>
      <Segments
        label="Source"
        value={choice.source}
        options={SOURCES}
        onChoose={(source) => onChoose(ofSource({ ...choice, source }))}
      />
      <Field width="long">
        <ManySelect
          label="Leagues"
          all="All leagues"
          options={[...known, ...others.map((code) => ({ value: code, label: code }))]}
          value={choice.leagues}
          onChoose={(next) => onChoose({ ...choice, leagues: next })}
        />
      </Field>
      <Season
        label="From season"
        value={choice.fromSeason}
        seasons={seasons}
        onChoose={(fromSeason) => onChoose({ ...choice, fromSeason })}
      />
      <Season
        label="To season"
        value={choice.toSeason}
        seasons={seasons}
        onChoose={(toSeason) => onChoose({ ...choice, toSeason })}
      />
      <DayField label="From day" value={choice.fromDate} onChoose={(fromDate) => onChoose({ ...choice, fromDate })} />
      <DayField label="To day" value={choice.toDate} onChoose={(toDate) => onChoose({ ...choice, toDate })} />
      <NativeSelect
        label="Set"
        size="xs"
        value={choice.voice}
        onChange={(event) => onChoose({ ...choice, voice: event.currentTarget.value as VoiceId })}
        data={VOICES.filter((voice) => voice === choice.voice || !setsOff.has(voice)).map((voice) => ({
          value: voice,
          label: voiceName(voice),
        }))}
      />
      <Segments
        label="Outcome"
        value={choice.outcome}
        options={OUTCOMES.map((outcome) => ({ value: outcome, label: outcome }))}
        onChoose={(outcome: Outcome) => onChoose({ ...choice, outcome })}
      />
      {choice.source === 'jackpots' ? null : (
        <Segments
          label="Forecasts"
          value={choice.stage}
          options={[
            { value: 'calibrated', label: 'calibrated' },
            { value: 'blended', label: 'as blended' },
          ]}
          onChoose={(stage: Stage) => onChoose({ ...choice, stage })}
        />
      )}
      <SavedChoices choice={choice} onChoose={onChoose} />
      {backwards === null ? null : (
        <p role="alert" className={classes.wrong}>
          {backwards}.
        </p>
      )}
    </Filters>
  );
}

interface SeasonProps {
  readonly label: string;
  readonly value: string | null;
  readonly seasons: readonly string[];
  readonly onChoose: (season: string | null) => void;
}

function Season({ label, value, seasons, onChoose }: SeasonProps) {
  return (
    <NativeSelect
      label={label}
      size="xs"
      value={value ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value || null)}
      data={[{ value: '', label: 'Any' }, ...seasons.map((season) => ({ value: season, label: season }))]}
    />
  );
}

interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChoose: (value: T) => void;
}

/** One of a few, with a label as the fields beside it have. */
function Segments<T extends string>({ label, value, options, onChoose }: SegmentsProps<T>) {
  const id = useId();
  return (
    <Input.Wrapper size="xs" label={label} labelElement="div" labelProps={{ id }}>
      <div>
        <SegmentedControl
          size="xs"
          aria-labelledby={id}
          value={value}
          data={[...options]}
          onChange={(next) => onChoose(next as T)}
        />
      </div>
    </Input.Wrapper>
  );
}
