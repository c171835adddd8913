import { useStore } from 'zustand';
import { OUTCOMES } from '../../../../../contract/words';
import type { FixtureExplanation, Triple } from '../../../contract-types';
import { MISSING, formatOdds, formatPoints, formatProbability } from '../../../text/format';
import { Facts } from '../../../ui/facts';
import { explainChoice } from './explain-choice';
import { PlainTable } from './plain-table';

const COLUMNS = ['', 'Home', 'Draw', 'Away'].map((header) => ({ header }));

/** What the bookmakers say of the same match, and how far model and set are from it. */
export function MarketBeside({ explanation: { fixture, sets } }: { readonly explanation: FixtureExplanation }) {
  const set = useStore(explainChoice, (choice) => choice.set);
  const { odds, overround, market, model, degradations } = fixture;
  const refused = degradations.find(({ code }) => code === 'odds-refused');
  const given = odds ? OUTCOMES.map((outcome) => formatOdds(odds[outcome])).join(' / ') : `${MISSING} none were given`;
  if (!market) {
    const why = refused ? 'the odds were refused' : 'no odds were given';
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
  const shown = (name: string, triple: Triple) => ({
    key: name,
    cells: [name, ...OUTCOMES.map((outcome) => formatProbability(triple[outcome]))],
  });
  const less = (name: string, triple: Triple) => ({
    key: name,
    cells: [name, ...OUTCOMES.map((outcome) => formatPoints(triple[outcome] - market[outcome]))],
  });
  const { final } = sets[set]!;
  return (
    <>
      <PlainTable
        label="The market beside the model"
        columns={COLUMNS}
        rows={[
          { key: 'odds', cells: ['Odds', ...OUTCOMES.map((outcome) => formatOdds(odds![outcome]))] },
          shown('Market', market),
          shown('Goal model', model),
          less('Goal model − market', model),
          shown(`Set ${set}`, final),
          less(`Set ${set} − market`, final),
        ]}
      />
      <Facts items={[['Overround, the bookmakers’ margin', formatPoints(overround! - 1)]]} />
    </>
  );
}
