import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useRead } from '../../../services/reading/use-read';
import { Facts } from '../../../ui/facts';
import {
  MISSING,
  formatCount,
  formatFixed,
  formatInstant,
  formatScore,
  formatScoreDifference,
  plural,
} from '../../../text/format';
import { compareInWords } from '../../../text/skill';
import { ErrorCell } from '../strengths/team-columns';
import type { LeagueValidation, ModelDetail, ModelDoubt } from '../../../contract-types';
import { valueOf } from '../../../services/reading/loadable';
import { PARAMETER, decayInWords } from '../parameters/parameter-words';
import { CardTable } from './card-table';
import { CountsSection } from './counts-section';
import { MemorySection } from './memory-section';
import { INTENDED_USE, cardScores, doubtInWords, limitsOf, settingsInWords } from './card-words';
import classes from './card-tab.module.css';

interface CardTabProps {
  readonly detail: ModelDetail;
  readonly name: string;
}

/** The model on a page one can print: what it is, what it was made from, how it scores, what it cannot say. */
export function CardTab({ detail, name }: CardTabProps) {
  const { model, parameters, hashes, constants, chosenBy } = detail;
  // Models of earlier applications were never asked what past prices would say.
  const isPooled = chosenBy.length > 0;
  const info = valueOf(useRead('app.info', {}).data);
  const files = valueOf(useRead('data.files', {}).data)?.filter((file) => file.league === model.league);
  return (
    <article className={classes.card} aria-label={`Model card of ${model.version}`}>
      <header className={classes.head}>
        <div>
          <h2>
            {name} ({model.league})
          </h2>
          <p>
            Model card of {model.version}, {model.status}, trained {formatInstant(model.trainedAt)} UTC
            {info ? ` · engine ${info.engine}` : ''}
          </p>
        </div>
        <Button
          className={classes.print}
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => window.print()}
        >
          Print
        </Button>
      </header>
      <section>
        <h3>Intended use</h3>
        {INTENDED_USE.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
      <div className={classes.pair}>
        <section>
          <h3>Data</h3>
          <Facts
            items={[
              ['Matches', `${model.dataFrom} to ${model.dataTo}`],
              ['As of', model.asOf],
              ['n', formatCount(model.matches)],
              ['n after weighting by age', formatFixed(model.effectiveMatches, 1)],
              ['Source files in the store', files ? plural(files.length, 'file') : MISSING],
            ]}
          />
        </section>
        <section>
          <h3>Settings</h3>
          <Facts items={[['Decay ξ', decayInWords(model.xi)], ...settingsInWords(detail)]} />
        </section>
      </div>
      <CountsSection detail={detail} />
      <section>
        <h3>Parameters</h3>
        <CardTable
          label="Parameters"
          columns={['Parameter', 'Value', 'Standard error']}
          rows={parameters.map(({ name: of, value, error }) => {
            const { name: inWords, decimals } = PARAMETER[of];
            return [inWords, formatFixed(value, decimals), <ErrorCell key="error" value={error} decimals={decimals} />];
          })}
        />
      </section>
      <section>
        <h3>Scores on matches not seen</h3>
        {model.validation ? <ScoresOf validation={model.validation} /> : <p>{MISSING} Not enough seasons to score.</p>}
      </section>
      {isPooled ? <MemorySection detail={detail} /> : null}
      {constants.length > 0 ? (
        <section>
          <h3>Constants</h3>
          <CardTable
            label="Constants"
            caption="What every training starts from, and the seasons that spoke for it; the profile tells what was tried against it"
            columns={['Constant', 'Value', 'Chosen on']}
            rows={constants.map(({ name, value, chosenOn }) => [name, value, chosenOn])}
            texts={[1, 2]}
          />
        </section>
      ) : null}
      <section>
        <h3>Doubts about the data when trained</h3>
        <DoubtsOf doubts={detail.doubts} />
      </section>
      <section>
        <h3>Limits</h3>
        <ul>
          {limitsOf(detail).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section>
        <h3>Identity</h3>
        <dl className={classes.hashes}>
          {(['model', 'snapshot', 'settings'] as const).map((what) => (
            <div key={what}>
              <dt>{{ model: 'Model', snapshot: 'Data snapshot', settings: 'Settings' }[what]}, SHA-256</dt>
              <dd>{hashes[what]}</dd>
            </div>
          ))}
        </dl>
      </section>
    </article>
  );
}

function DoubtsOf({ doubts }: { readonly doubts: readonly ModelDoubt[] }) {
  if (doubts.length === 0) return <p>● None were open.</p>;
  return (
    <>
      <p>▲ They were open when the model learned from these matches; what is settled since is not in it.</p>
      <ul>
        {doubts.map((doubt) => (
          <li key={doubt.kind}>{doubtInWords(doubt)}</li>
        ))}
      </ul>
    </>
  );
}

function ScoresOf({ validation }: { readonly validation: LeagueValidation }) {
  const difference = (value: number | null) =>
    value === null ? (
      <span title="compared with itself">{MISSING}</span>
    ) : (
      `${formatScoreDifference(value)} ${compareInWords(value)}`
    );
  return (
    <CardTable
      label="Log loss, walk-forward"
      caption={`Log loss in nats, ${validation.from} to ${validation.to}, n = ${formatCount(validation.n)}; lower is better`}
      columns={['Forecast', 'Before calibration', 'After', 'Against base rates', 'Against market']}
      rows={cardScores(validation).map((row) => [
        row.name,
        row.before === null ? <span title="never calibrated">{MISSING}</span> : formatScore(row.before),
        formatScore(row.after),
        difference(row.againstBase),
        difference(row.againstMarket),
      ])}
    />
  );
}
