import { countDoubts, findDoubts } from '../../clubs/doubts';
import { findLeague } from '../../ingestion/leagues/find-league';
import { capability, reads } from '../capability';

export const doubtHandlers = capability('doubts')({
  list: reads(({ db }, { league, limit }) => {
    const doubts = findDoubts(db, league === undefined ? undefined : findLeague(db, league).code);
    return { total: doubts.length, kinds: countDoubts(doubts), doubts: doubts.slice(0, limit) };
  }),
});
