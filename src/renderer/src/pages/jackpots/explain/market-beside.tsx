import { OUTCOMES } from '../../../../../contract/words';
import { voiceName } from '../../../../../text/explain-words';
import type { FixtureExplanation, SetInfo, Triple } from '../../../contract-types';
import { MISSING, formatOdds, formatPoints, formatProbability } from '../../../text/format';
import { Facts } from '../../../ui/facts';
import { Note } from '../../../ui/note/note';
import { PlainTable } from './plain-table';
import { useExplainedSet } from './use-explained-set';

const COLUMNS = ['', 'Home', 'Draw', 'Away'].map((header) => ({ header }));

interface MarketBesideProps {
  readonly explanation: FixtureExplanation;
  /** The sets that are shown. */
  readonly among: readonly SetInfo[];
}

/** What the bookmakers say of the same match, or past prices in their place, and how far model and set are from it. */
export function MarketBeside({ explanation: { fixture, sets }, among }: MarketBesideProps) {
  const set = useExplainedSet(among);
  const { odds, overround, market, memory, model, degradations } = fixture;
  const refused = degradations.find(({ code }) => code === 'odds-refused');
  const given = odds ? OUTCOMES.map((outcome) => formatOdds(odds[outcome])).join(' / ') : `${MISSING} none were given`;
  const why = refused ? 'the odds were refused' : 'no odds were given';
  const voice = market ?? memory;
  if (!voice) {
    return (
      <Facts
        items={[
          ['Odds as entered', given],
          ['Overround', `${MISSING} ${why}`],
          ['Market', `${MISSING} ${why}`],
        ]}
      />
    );
  }
  const name = voiceName(fixture);
  const shown = (of: string, triple: Triple) => ({
    key: of,
    cells: [of, ...OUTCOMES.map((outcome) => formatProbability(triple[outcome]))],
  });
  const less = (of: string, triple: Triple) => ({
    key: `${of} less`,
    cells: [`${of} − ${name}`, ...OUTCOMES.map((outcome) => formatPoints(triple[outcome] - voice[outcome]))],
  });
  const { final } = sets[set]!;
  return (
    <>
      {market ? null : (
        <Note kind="words">
          There is no market: {why}. In its place stands what the prices of past matches say of the two clubs.
        </Note>
      )}
      <PlainTable
        label={market ? 'The market beside the model' : 'Past prices beside the model'}
        columns={COLUMNS}
        rows={[
          ...(market
            ? [{ key: 'odds', cells: ['Odds', ...OUTCOMES.map((outcome) => formatOdds(odds![outcome]))] }]
            : []),
          shown(market ? 'Market' : 'Past prices', voice),
          shown('Goal model', model),
          less('Goal model', model),
          shown(`Set ${set}`, final),
          less(`Set ${set}`, final),
        ]}
      />
      <Facts
        items={[
          market ? ['Overround, the bookmakers’ margin', formatPoints(overround! - 1)] : ['Odds as entered', given],
        ]}
      />
    </>
  );
}
