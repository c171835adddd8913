import { NativeSelect } from '@mantine/core';
import type { Resource } from '../../../services/reading/use-read';
import type { SetDistribution, SetId, SetInfo } from '../../../contract-types';
import { formatFixed, formatOneIn, formatRare } from '../../../text/format';
import { Missing } from '../../../ui/missing/missing';
import { Problem } from '../../../ui/states';
import classes from './set-headline.module.css';

interface SetHeadlineProps {
  readonly distributions: Resource<readonly SetDistribution[]>;
  readonly sets: readonly SetInfo[];
  readonly set: SetId;
  readonly onSet: (set: SetId) => void;
}

/** On every tab of a jackpot: which set is looked at, and how many of its picks come right. */
export function SetHeadline({ distributions, sets, set, onSet }: SetHeadlineProps) {
  const { data, load } = distributions;
  if (data.status === 'failed')
    return <Problem what="Reading the distribution failed" error={data.error} onRetry={() => void load()} />;
  const own = data.status === 'ready' ? data.value.find((each) => each.set === set) : undefined;
  return (
    <section className={classes.line} aria-label="Right picks of the chosen set">
      <NativeSelect
        size="xs"
        aria-label="Set looked at"
        value={set}
        onChange={(event) => onSet(event.currentTarget.value as SetId)}
        data={sets.map(({ id, name }) => ({ value: id, label: `${id} ${name.split(',')[0]!}` }))}
      />
      {own === undefined ? (
        <span className={classes.soft}>Counting…</span>
      ) : own.picks.length === 0 ? (
        <span className={classes.soft}>No fixture is forecast yet: its chances stand here from the first one on.</span>
      ) : (
        <Chances distribution={own} />
      )}
    </section>
  );
}

function Chances({ distribution }: { readonly distribution: SetDistribution }) {
  const { picks, all, interval, mean, spread, atLeast } = distribution;
  const n = picks.length;
  return (
    <dl className={classes.facts}>
      <Fact name={`All ${n} right`}>
        <strong>{formatOneIn(all)}</strong> ({formatRare(all)})
      </Fact>
      <Fact name="95 % interval">
        {interval ? (
          <span title="The error of the models’ parameters alone">
            {formatRare(interval.low)} to {formatRare(interval.high)}
          </span>
        ) : (
          <Missing reason="A model in use was stored without the covariance of its parameters" />
        )}
      </Fact>
      <Fact name="Right picks">
        {formatFixed(mean, 1)} ± {formatFixed(spread, 1)} of {n}
      </Fact>
      {n > 1 ? <Fact name={`${n - 1} or more`}>{formatRare(atLeast[n - 1])}</Fact> : null}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
