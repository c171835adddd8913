-- Why: a finalised jackpot must say for ever what it said when it was finalised. Its numbers used to be computed again, with
-- the clubs, leagues and engine of today, so that a merge of two clubs changed a probability after the fact. content is the
-- canonical JSON whose SHA-256 is jackpots.content_hash: fixtures as typed and as understood, odds, models by hash, numbers,
-- intervals, degradations. It is NULL for a jackpot of an earlier application that can no longer be made again to the bit;
-- of such a one the rows of predictions are what is left.
CREATE TABLE jackpot_contents (
  jackpot_id TEXT PRIMARY KEY REFERENCES jackpots (id),
  content    TEXT CHECK (json_valid(content)),
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE TRIGGER jackpot_contents_no_update BEFORE UPDATE ON jackpot_contents BEGIN SELECT RAISE(ABORT, 'jackpot_contents is append-only'); END;
CREATE TRIGGER jackpot_contents_no_delete BEFORE DELETE ON jackpot_contents BEGIN SELECT RAISE(ABORT, 'jackpot_contents is append-only'); END;
CREATE TRIGGER jackpot_contents_no_replace BEFORE INSERT ON jackpot_contents
WHEN EXISTS (SELECT 1 FROM jackpot_contents WHERE jackpot_id = NEW.jackpot_id)
BEGIN SELECT RAISE(ABORT, 'jackpot_contents is append-only'); END;

-- The probability that the likeliest outcome of set B is right in every fixture, as it was when the jackpot was last saved:
-- a list of jackpots computes nothing.
ALTER TABLE jackpots ADD COLUMN probability_all REAL CHECK (probability_all BETWEEN 0 AND 1);

DROP TRIGGER jackpots_finalized_no_update;
UPDATE jackpots SET probability_all = (
  WITH RECURSIVE best (n, p) AS (
    SELECT row_number() OVER (ORDER BY f.match_order), max(r.prob_home, r.prob_draw, r.prob_away)
      FROM jackpot_fixtures f JOIN predictions r ON r.fixture_id = f.id AND r.set_id = 'B' WHERE f.jackpot_id = jackpots.id),
  product (n, p) AS (
    SELECT n, p FROM best WHERE n = 1
    UNION ALL SELECT best.n, product.p * best.p FROM product JOIN best ON best.n = product.n + 1)
  SELECT p FROM product ORDER BY n DESC LIMIT 1)
WHERE status = 'finalized';
CREATE TRIGGER jackpots_finalized_no_update BEFORE UPDATE ON jackpots WHEN OLD.status = 'finalized'
BEGIN SELECT RAISE(ABORT, 'a finalised jackpot is never edited'); END;

-- Nothing is finalised by hand: not without its content and seven sets of every fixture, nor by way of a fixture moved in.
CREATE TRIGGER jackpots_begin_as_drafts BEFORE INSERT ON jackpots WHEN NEW.status <> 'calculating'
BEGIN SELECT RAISE(ABORT, 'a jackpot begins as a draft'); END;
CREATE TRIGGER jackpots_finalised_whole BEFORE UPDATE OF status ON jackpots
WHEN NEW.status = 'finalized' AND OLD.status <> 'finalized' AND (
  NOT EXISTS (SELECT 1 FROM jackpot_contents WHERE jackpot_id = NEW.id AND content IS NOT NULL)
  OR NOT EXISTS (SELECT 1 FROM jackpot_fixtures WHERE jackpot_id = NEW.id)
  OR EXISTS (SELECT 1 FROM jackpot_fixtures f WHERE f.jackpot_id = NEW.id
              AND (SELECT count(*) FROM predictions p WHERE p.fixture_id = f.id) <> 7))
BEGIN SELECT RAISE(ABORT, 'a jackpot is finalised with its content and all its predictions'); END;
CREATE TRIGGER jackpot_fixtures_not_moved BEFORE UPDATE OF jackpot_id ON jackpot_fixtures
WHEN (SELECT status FROM jackpots WHERE id = NEW.jackpot_id) = 'finalized'
BEGIN SELECT RAISE(ABORT, 'a finalised jackpot is never edited'); END;
