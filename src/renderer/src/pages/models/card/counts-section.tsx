import { CHANNEL_NAMES } from '../../../../../contract/words';
import { breakInWords, countHalvesAfter, countedChannels, learntFromInWords } from '../../../../../text/channel-words';
import { formatCount, formatFixed, formatParameter, MISSING } from '../../../text/format';
import type { ModelDetail } from '../../../contract-types';
import { CardTable } from './card-table';
import classes from './counts-section.module.css';

type Coverage = ModelDetail['channels'][number];

/** What strengths learn from besides goals, with which weight, and in which seasons it was counted. */
export function CountsSection({ detail }: { readonly detail: ModelDetail }) {
  const { redCardWeight } = detail;
  const channels = countedChannels(detail.channels);
  return (
    <section>
      <h3>What strengths learn from</h3>
      <p>
        {learntFromInWords(detail)}
        {redCardWeight === null || redCardWeight === 1
          ? ''
          : ` A match with a red card counts ${formatFixed(redCardWeight, 1)}.`}
      </p>
      {channels.length > 0 ? (
        <>
          <CardTable
            label="Weights of what is counted"
            columns={['Counted', 'Weight ω', 'Share κ', 'Decay ξ per day', 'Counts half after']}
            rows={channels.map(({ channel, omega, kappa, xi }) => [
              CHANNEL_NAMES[channel],
              formatFixed(omega, 2),
              formatFixed(kappa, 2),
              formatParameter(xi),
              `${formatCount(countHalvesAfter(xi))} days`,
            ])}
          />
          <CoverageTable channels={channels} />
        </>
      ) : null}
    </section>
  );
}

/** Seasons down, what was counted across: in how many matches, and how often in one. */
function CoverageTable({ channels }: { readonly channels: readonly Coverage[] }) {
  return (
    <CardTable
      label="Counts by season"
      caption="Matches with counts, and the mean of a match, both sides together"
      groups={[{ name: '', span: 2 }, ...channels.map(({ channel }) => ({ name: CHANNEL_NAMES[channel], span: 2 }))]}
      columns={['Season', 'Matches', ...channels.flatMap(() => ['counted', 'mean'])]}
      rows={channels[0]!.seasons.map(({ season, matches }, at) => [
        season,
        formatCount(matches),
        ...channels.flatMap((coverage) => [
          formatCount(coverage.seasons[at]!.counted),
          <Mean key={coverage.channel} coverage={coverage} at={at} />,
        ]),
      ])}
      isEven
    />
  );
}

/** The mean of a season, and in words where it is another thing than before. */
function Mean({ coverage, at }: { readonly coverage: Coverage; readonly at: number }) {
  const { mean } = coverage.seasons[at]!;
  const broken = breakInWords(coverage, at);
  return (
    <>
      {mean === null ? <span title="nothing was counted">{MISSING}</span> : formatFixed(mean, 1)}
      {broken ? <strong className={classes.break}>{broken}</strong> : null}
    </>
  );
}
