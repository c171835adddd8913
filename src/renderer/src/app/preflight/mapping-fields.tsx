import { Select, TextInput } from '@mantine/core';
import type { MappingForm } from './mapping-form';
import classes from './mapping-fields.module.css';

interface MappingFieldsProps {
  readonly header: readonly string[];
  readonly form: MappingForm;
  readonly onChange: (change: Partial<MappingForm>) => void;
}

/** One field for each thing a match needs: which column says it, or what holds for all rows. */
export function MappingFields({ header, form, onChange }: MappingFieldsProps) {
  const columns = [...new Set(header.filter((name) => name !== ''))];
  const column = (key: ColumnKey, label: string, isNeeded = false) => (
    <Select
      label={label}
      placeholder={isNeeded ? 'Choose a column' : 'No column'}
      withAsterisk={isNeeded}
      data={columns}
      value={form[key]}
      searchable
      clearable={!isNeeded}
      onChange={(value) => onChange({ [key]: value })}
    />
  );
  const choice = <K extends ChoiceKey>(key: K, label: string, words: Record<MappingForm[K], string>) => (
    <Select
      label={label}
      data={Object.entries<string>(words).map(([value, text]) => ({ value, label: text }))}
      value={form[key]}
      allowDeselect={false}
      onChange={(value) => onChange({ [key]: value })}
    />
  );
  const text = (key: TextKey, label: string, placeholder: string, isNeeded = false) => (
    <TextInput
      label={label}
      placeholder={placeholder}
      withAsterisk={isNeeded}
      value={form[key]}
      maxLength={100}
      onChange={(event) => onChange({ [key]: event.currentTarget.value })}
    />
  );
  const hasOdds = form.oddsHome !== null || form.oddsDraw !== null || form.oddsAway !== null;
  return (
    <>
      <Fields name="Match">
        {column('date', 'Date', true)}
        {choice('dateFormat', 'Date is written', {
          'day-first': 'day first: 31.12.2024',
          'month-first': 'month first: 12/31/2024',
          iso: 'ISO: 2024-12-31',
        })}
        {column('home', 'Home team', true)}
        {column('away', 'Away team', true)}
      </Fields>
      <Fields name="Goals">
        {choice('goals', 'Goals stand', {
          'two-columns': 'in two columns',
          'one-column': 'in one column: 2-1',
          none: 'nowhere: matches to come',
        })}
        {form.goals === 'two-columns' ? column('homeGoals', 'Home goals', true) : null}
        {form.goals === 'two-columns' ? column('awayGoals', 'Away goals', true) : null}
        {form.goals === 'one-column' ? column('score', 'Score', true) : null}
      </Fields>
      <Fields name="League and season">
        {choice('leagueFrom', 'League is', { fixed: 'the same in every row', column: 'in a column' })}
        {form.leagueFrom === 'fixed'
          ? text('leagueText', 'League code', 'E0', true)
          : column('leagueColumn', 'League', true)}
        {form.leagueFrom === 'fixed' ? text('leagueName', 'League name', 'as the code') : null}
        {choice('countryFrom', 'Country is', { fixed: 'the same in every row', column: 'in a column' })}
        {form.countryFrom === 'fixed'
          ? text('countryText', 'Country', 'not known')
          : column('countryColumn', 'Country')}
        {choice('seasonFrom', 'Season is', {
          'from-dates': 'as the dates say',
          fixed: 'the same in every row',
          column: 'in a column',
        })}
        {form.seasonFrom === 'from-dates'
          ? choice('firstMonth', 'Season begins in', {
              july: 'July, ends in June',
              january: 'January: a calendar year',
            })
          : null}
        {form.seasonFrom === 'fixed' ? text('seasonText', 'Season', '2023-24 or 2024', true) : null}
        {form.seasonFrom === 'column' ? column('seasonColumn', 'Season', true) : null}
      </Fields>
      <Fields name="Odds and more, where there are any">
        {column('oddsHome', 'Odds, home')}
        {column('oddsDraw', 'Odds, draw')}
        {column('oddsAway', 'Odds, away')}
        {hasOdds ? text('oddsSource', 'Whose odds', 'Pinnacle', true) : null}
        {hasOdds
          ? choice('oddsKind', 'Odds were taken', { closing: 'at the close', 'pre-closing': 'before the close' })
          : null}
        {choice('decimal', 'Decimals are written', { point: 'with a point: 2.10', comma: 'with a comma: 2,10' })}
        {column('neutral', 'Neutral ground')}
        {column('status', 'Status')}
      </Fields>
    </>
  );
}

type KeyOf<T> = { [K in keyof MappingForm]: MappingForm[K] extends T ? K : never }[keyof MappingForm];
type ChoiceKey =
  'dateFormat' | 'goals' | 'leagueFrom' | 'countryFrom' | 'seasonFrom' | 'firstMonth' | 'oddsKind' | 'decimal';
type TextKey = 'leagueText' | 'leagueName' | 'countryText' | 'seasonText' | 'oddsSource';
type ColumnKey = Exclude<KeyOf<string | null>, ChoiceKey | TextKey | 'delimiter'>;

function Fields({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <fieldset className={classes.fields}>
      <legend>{name}</legend>
      <div className={classes.grid}>{children}</div>
    </fieldset>
  );
}
