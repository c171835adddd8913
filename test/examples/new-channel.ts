import { reads, writes, type Handler } from '../../src/main/capabilities/capability';
import { jackpotRepository, jackpotWriter } from '../../src/main/db/repositories/jackpots';

/** Reads run beside everything else; the connection may be read-only. */
export const count: Handler<object, { drafts: number }> = reads(({ db }) => ({
  drafts: jackpotRepository(db)
    .all()
    .filter(({ status }) => status === 'calculating').length,
}));

/** Writes name the topics they touch: what depends on these is asked anew, on every page. */
export const rename: Handler<{ id: string; name: string }, object> = writes(['jackpots'], ({ db }, { id, name }) => {
  jackpotWriter(db).rename(id, name);
  return {};
});
