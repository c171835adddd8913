-- PostgreSQL's row-level security becomes TEMP views over what current_analyst() owns; the api reads jackpots only through
-- them. SQLite refuses application functions in persistent views while trusted_schema is OFF, and allows them in TEMP ones,
-- so this file runs on every connection, not once, and leaves nothing in the file. Leagues, teams and active models stay
-- readable by all, as in the specification.
CREATE TEMP VIEW my_jackpots AS
  SELECT * FROM main.jackpots WHERE user_id = current_analyst();
CREATE TEMP VIEW my_jackpot_fixtures AS
  SELECT f.* FROM main.jackpot_fixtures f JOIN main.jackpots j ON j.id = f.jackpot_id WHERE j.user_id = current_analyst();
CREATE TEMP VIEW my_predictions AS
  SELECT p.* FROM main.predictions p
    JOIN main.jackpot_fixtures f ON f.id = p.fixture_id
    JOIN main.jackpots j ON j.id = f.jackpot_id
   WHERE j.user_id = current_analyst();
