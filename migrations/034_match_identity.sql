-- Why: one match may be told by several files, under other dates, seasons, spellings and sides. Which statements mean one
-- match is derived from the statements themselves (core/cleaning/identity), so that no order of imports, merge or split of
-- clubs can leave a trace. match_tellings keeps every statement of a match that more than one place tells, each as canonical
-- JSON; a match without a row here is told once, by its own row in matches.
-- suspicion: a rule that says that the match may be another one told again; it keeps the match out of fits until a person
-- decides, and is derived anew whenever the season changes.
ALTER TABLE matches ADD COLUMN suspicion TEXT;

CREATE TABLE match_tellings (
  id       INTEGER PRIMARY KEY,
  match_id INTEGER NOT NULL REFERENCES matches (id) ON DELETE CASCADE,
  telling  TEXT NOT NULL CHECK (json_valid(telling))
) STRICT;

CREATE INDEX idx_match_tellings_match ON match_tellings (match_id);
