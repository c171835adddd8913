import { Button, Group, NativeSelect, SegmentedControl, Switch, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { DEFAULT_PROFILE } from '../../../../../contract/words';
import type { Profile } from '../../../contract-types';
import { useServices } from '../../../services/services-context';
import { formatDate, formatInstant, formatPoints, formatProbability } from '../../../text/format';
import { Note } from '../../../ui/note/note';
import { Section } from '../../../ui/section/section';
import { Problem } from '../../../ui/states';
import classes from './profile-tab.module.css';
import { DATES, DECIMALS, DENSITIES, LOOKS, SETS, TEXT_SIZES } from './profile-choices';

/** How the window looks to this person. Each choice holds at once, and in every store. */
export function ProfileTab() {
  const { profile, failure, change } = useStore(useServices().profile);
  const choose = (changes: Partial<Profile>): void => void change(changes);
  return (
    <>
      <Note kind="lead">
        Yours on this computer, in every store. Files, reports and copies have ISO dates and all digits, whatever is
        chosen here.
      </Note>
      {failure ? <Problem what="Keeping the choice failed: it holds until the window closes" error={failure} /> : null}
      <Section title="Text and rows" isNarrow>
        <Choice name="Text size">
          <SegmentedControl
            aria-label="Text size"
            data={TEXT_SIZES}
            value={String(profile.textSize)}
            onChange={(size) => choose({ textSize: Number(size) as Profile['textSize'] })}
          />
        </Choice>
        <Choice name="Density">
          <SegmentedControl
            aria-label="Density"
            data={DENSITIES}
            value={profile.density}
            onChange={(density) => choose({ density: density as Profile['density'] })}
          />
        </Choice>
        <Choice name="Look">
          <SegmentedControl
            aria-label="Look"
            data={LOOKS}
            value={profile.look}
            onChange={(look) => choose({ look: look as Profile['look'] })}
          />
        </Choice>
      </Section>
      <Section title="Days and numbers" isNarrow>
        <Choice name="Days">
          <NativeSelect
            aria-label="Days"
            data={DATES}
            value={profile.dates}
            onChange={(event) => choose({ dates: event.currentTarget.value as Profile['dates'] })}
          />
        </Choice>
        <Choice name="Decimals of probabilities">
          <SegmentedControl
            aria-label="Decimals of probabilities"
            data={DECIMALS}
            value={String(profile.decimals)}
            onChange={(decimals) => choose({ decimals: Number(decimals) as Profile['decimals'] })}
          />
        </Choice>
        <Note kind="extent">
          So: {formatDate('2024-05-19')}, {formatInstant('2024-05-19T14:30:00Z')}, {formatProbability(0.5234)},{' '}
          {formatPoints(0.0182)}.
        </Note>
      </Section>
      <Section title="You" isNarrow>
        <Name key={profile.displayName} name={profile.displayName} onName={(displayName) => choose({ displayName })} />
        <Choice name="Set that is looked at first">
          <SegmentedControl
            aria-label="Set that is looked at first"
            data={SETS}
            value={profile.defaultSet}
            onChange={(set) => choose({ defaultSet: set as Profile['defaultSet'] })}
          />
        </Choice>
        <Switch
          label="Keys of one letter"
          description="N, I, R, T, / and ? do something without Ctrl. Off, for those who speak to the window or hit keys by accident; F1 still shows the map."
          checked={profile.singleKeys}
          onChange={(event) => choose({ singleKeys: event.currentTarget.checked })}
        />
        <Button mt="md" variant="default" onClick={() => choose(DEFAULT_PROFILE)}>
          Everything as it comes
        </Button>
      </Section>
    </>
  );
}

function Choice({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Group className={classes.choice ?? ''} justify="space-between">
      <span aria-hidden>{name}</span>
      {children}
    </Group>
  );
}

/** A name is kept when the field is left, or with Enter. */
function Name({ name, onName }: { readonly name: string; readonly onName: (name: string) => void }) {
  const [typed, setTyped] = useState(name);
  const done = (): void => {
    if (typed.trim() !== name) onName(typed.trim());
  };
  return (
    <TextInput
      mb="sm"
      label="Name shown"
      description="In the status line, in the place of the analyst’s name. The audit log and reports keep that one."
      value={typed}
      maxLength={60}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done();
      }}
    />
  );
}
