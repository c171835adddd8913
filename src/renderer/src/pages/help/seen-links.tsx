import { Fragment } from 'react';
import { addressOf, SEEN_AT, type SeenAt } from '../../../../text/glossary/seen-at';
import { valueOf } from '../../services/reading/loadable';
import { useRead } from '../../services/reading/use-read';

/** Links to where something is seen, in what this store has to show. */
export function SeenLinks({ places }: { readonly places: readonly SeenAt[] }) {
  const leagues = valueOf(useRead('data.status', {}).data)?.leagues ?? [];
  const jackpots = valueOf(useRead('jackpots.list', {}).data) ?? [];
  const shown = {
    league: (leagues.find(({ activeModel }) => activeModel) ?? null)?.code ?? null,
    jackpot: jackpots.find(({ status }) => status === 'finalised')?.id ?? jackpots[0]?.id ?? null,
  };
  return places.map((place, index) => (
    <Fragment key={place}>
      {index > 0 ? ' · ' : null}
      <a href={`#${addressOf(place, shown)}`}>{SEEN_AT[place][0]}</a>
    </Fragment>
  ));
}
