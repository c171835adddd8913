import { Button, Group, NumberInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useRead } from '../../../services/reading/use-read';
import type { CoveragePlan, FixturePrediction, SetId } from '../../../contract-types';
import { formatCount, formatFixed, formatOneIn, formatRare, plural } from '../../../text/format';
import { Chart } from '../../../ui/chart/chart';
import { Columns } from '../../../ui/columns/columns';
import { Facts } from '../../../ui/facts';
import { Field } from '../../../ui/field/field';
import { Filters } from '../../../ui/filters/filters';
import { Loaded } from '../../../ui/loaded';
import { Note } from '../../../ui/note/note';
import { Section } from '../../../ui/section/section';
import { countColumns } from './count-columns';
import { countChances, distributionAlt, distributionTraces } from './distribution-traces';
import { PlanAlternatives } from './plan-alternatives';
import { PlanChoices } from './plan-choices';
import { FIRST_LINES, planOf } from './use-plan-ahead';
import classes from './plan-section.module.css';

const PRESETS = [2, 4, 8, 16, 64, 128, 512];
const MOST = 4_000_000;

interface PlanSectionProps {
  readonly id: string;
  readonly set: SetId;
  readonly predictions: readonly FixturePrediction[];
}

/** Which fixtures to cover with two or three outcomes for a number of lines, and what that covers. */
export function PlanSection({ id, set, predictions }: PlanSectionProps) {
  const [lines, setLines] = useState(FIRST_LINES);
  const [typed, setTyped] = useState<number | string>(FIRST_LINES);
  const plan = useRead('jackpots.plan', planOf(id, set, lines), { isLive: true });
  const choose = (next: number): void => {
    setTyped(next);
    setLines(next);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const next = Number(typed);
    if (Number.isInteger(next) && next >= 1 && next <= MOST) setLines(next);
  };
  return (
    <Section title={`Coverage plan of set ${set}`}>
      <Note kind="lead">
        The single, double and treble results that most probably contain every outcome, for at most so many lines. It is
        arithmetic about uncertainty, not advice.
      </Note>
      <form onSubmit={submit}>
        <Filters label="Lines of the plan" isLabelled>
          <Field width="short">
            <NumberInput
              label="Lines"
              size="xs"
              min={1}
              max={MOST}
              allowDecimal={false}
              thousandSeparator={'\u202f'}
              value={typed}
              onChange={setTyped}
            />
          </Field>
          <Button type="submit" size="compact-sm" variant="default">
            Plan
          </Button>
          <Group gap="2xs">
            {PRESETS.map((preset) => (
              <Button
                key={preset}
                size="compact-sm"
                variant={preset === lines ? 'light' : 'default'}
                aria-pressed={preset === lines}
                aria-label={`Plan ${preset} lines`}
                onClick={() => choose(preset)}
              >
                {preset}
              </Button>
            ))}
          </Group>
        </Filters>
      </form>
      <Loaded what="the plan" resource={plan}>
        {(value) => <Plan plan={value} predictions={predictions} onLines={choose} />}
      </Loaded>
    </Section>
  );
}

interface PlanProps {
  readonly plan: CoveragePlan;
  readonly predictions: readonly FixturePrediction[];
  readonly onLines: (lines: number) => void;
}

function Plan({ plan, predictions, onLines }: PlanProps) {
  const { asked, lines, covered, gain, set, distribution } = plan;
  return (
    <div data-testid="plan">
      <div className={classes.facts}>
        <Facts
          items={[
            [
              'Lines',
              asked === lines
                ? formatCount(lines)
                : `${formatCount(lines)} of ${formatCount(asked)}: more cover nothing more`,
            ],
            ['All outcomes covered', `${formatRare(covered)} (${formatOneIn(covered)})`],
            [
              'Beside the one line of the picks',
              gain === null ? 'that line has no chance' : `${formatFixed(gain, gain < 10 ? 2 : 1)} times as probable`,
            ],
          ]}
        />
      </div>
      <Columns>
        <PlanChoices plan={plan} predictions={predictions} />
        <div>
          <PlanAlternatives plan={plan} onLines={onLines} />
          <Chart
            title={`How many outcomes ${plural(lines, 'line')} of set ${set} cover`}
            alt={distributionAlt(distribution)}
            spec={distributionTraces(distribution, 'Fixtures whose outcome is covered')}
            height={240}
            file={`plan-${set}-${lines}`}
            table={{
              columns: countColumns('Covered'),
              rows: countChances(distribution),
              rowKey: ({ count }) => String(count),
            }}
          />
        </div>
      </Columns>
    </div>
  );
}
