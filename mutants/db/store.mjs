import { mutantsOf } from '../list.mjs';

export default [
  ...mutantsOf(
    'src/main/db/walk-cache.ts',
    ['test/db/walk-cache.test.ts'],
    [
      [
        'if (!row || sha256(row.bytes) !== row.hash) return null;',
        'if (!row) return null;',
        'bytes of the cache are what was put there',
      ],
      ['        touch.run(key);\n', '', 'what was used last goes last'],
      [
        'attempt(() => open(path)) ?? attempt(() => remake(path))',
        'attempt(() => open(path))',
        'a damaged cache is made anew',
      ],
      ['if (!db) return NO_CACHE;', "if (!db) throw new Error('none');", 'without a cache there is still work'],
      [
        "    db.prepare('SELECT key, bytes, hash, used FROM walks LIMIT 1').get();\n",
        '',
        'a cache of another shape is made anew',
      ],
    ],
  ),
  ...mutantsOf(
    'src/main/db/handle.ts',
    ['test/db/migrate.test.ts'],
    [
      ["db.pragma('recursive_triggers = ON');", '', 'REPLACE runs into the guards'],
      ["db.pragma('trusted_schema = OFF');", '', 'a store of others runs no functions'],
      [
        "db.pragma('synchronous = FULL');",
        "db.pragma('synchronous = NORMAL');",
        'what is stored survives the loss of power',
      ],
      ['      assertOurs(db, path);\n', '', 'another program’s database is left alone'],
      ['readonly: true, timeout', 'timeout', 'a reading connection cannot write'],
      ["if (!existsSync(path)) throw new UserError('not-found', `no store at ${path}`);", '', 'reading makes no store'],
      ['throw toStoreError(error, path) ?? error;', 'throw error;', 'a damaged store is said to be one'],
    ],
  ),
  ...mutantsOf(
    'src/main/db/store-error.ts',
    ['test/db/store-error.test.ts'],
    [
      ['/^SQLITE_(BUSY|LOCKED)/', '/^SQLITE_BUSY/', 'a locked store is said to be one'],
      ['/^SQLITE_FULL$|^ENOSPC$/', '/^SQLITE_FULL$/', 'a full disk is said to be one'],
      ['|EROFS)/.test(code)', ')/.test(code)', 'a disk that cannot be written is said to be one'],
    ],
  ),
  ...mutantsOf(
    'src/main/db/migrate.ts',
    ['test/db/migrate.test.ts'],
    [
      ['if (sha256(migration.sql) !== row.sha256)', 'if (false)', 'a store of other migrations is refused'],
      ['if (!migration) {', 'if (!migration && false) {', 'a store of a newer application is refused'],
      ['  backUpBefore(db, path, applied.at(-1)!.number);\n', '', 'a store is copied before it is changed'],
      [
        'for (const migration of pending) db.transaction(() => apply(db, migration)).immediate();',
        'for (const migration of pending) apply(db, migration);',
        'a migration is done whole or not at all',
      ],
      ['db.pragma(`user_version = ${number}`);', '', 'a store says which schema it has'],
    ],
  ),
  ...mutantsOf(
    'migrations/024_audit_log.sql',
    ['test/db/append-only.test.ts'],
    [
      [
        "CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END;",
        '',
        'no entry of the log is changed',
      ],
      [
        "CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON audit_log BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END;",
        '',
        'no entry of the log is deleted',
      ],
    ],
  ),
  ...mutantsOf(
    'migrations/037_finalised_contents.sql',
    ['test/db/append-only.test.ts', 'test/db/guards.test.ts'],
    [
      [
        'jackpot_contents_no_update BEFORE UPDATE ON jackpot_contents BEGIN',
        'jackpot_contents_no_update BEFORE UPDATE ON jackpot_contents WHEN 0 BEGIN',
        'a content is never changed',
      ],
      ["WHEN NEW.status <> 'calculating'", 'WHEN 0', 'a jackpot begins as a draft'],
      [
        'NOT EXISTS (SELECT 1 FROM jackpot_contents WHERE jackpot_id = NEW.id AND content IS NOT NULL)',
        'NOT EXISTS (SELECT 1 FROM jackpot_contents WHERE jackpot_id = NEW.id)',
        'nothing is finalised without what it says',
      ],
      [
        '(SELECT count(*) FROM predictions p WHERE p.fixture_id = f.id) <> 7',
        '(SELECT count(*) FROM predictions p WHERE p.fixture_id = f.id) < 6',
        'seven sets of each fixture are finalised',
      ],
      [
        'OR NOT EXISTS (SELECT 1 FROM jackpot_fixtures WHERE jackpot_id = NEW.id)',
        '',
        'nothing is finalised without a fixture',
      ],
      [
        "WHEN (SELECT status FROM jackpots WHERE id = NEW.jackpot_id) = 'finalized'\nBEGIN",
        'WHEN 0\nBEGIN',
        'no fixture is moved into a finalised jackpot',
      ],
      [
        "CREATE TRIGGER jackpots_finalized_no_update BEFORE UPDATE ON jackpots WHEN OLD.status = 'finalized'",
        "CREATE TRIGGER jackpots_finalized_no_update BEFORE UPDATE OF name ON jackpots WHEN OLD.status = 'finalized'",
        'no number of a finalised jackpot is changed',
      ],
    ],
  ),
  ...mutantsOf(
    'migrations/038_nothing_is_replaced.sql',
    ['test/db/append-only.test.ts', 'test/db/guards.test.ts'],
    [
      [
        'WHEN EXISTS (SELECT 1 FROM models WHERE version = NEW.version)',
        'WHEN 0',
        'no model is replaced by its version',
      ],
      [
        'WHEN EXISTS (SELECT 1 FROM predictions WHERE fixture_id = NEW.fixture_id AND set_id = NEW.set_id)',
        'WHEN 0',
        'no prediction is replaced',
      ],
      [
        'WHEN EXISTS (SELECT 1 FROM source_files WHERE sha256 = NEW.sha256)',
        'WHEN 0',
        'no file is replaced by its hash',
      ],
      ['WHEN EXISTS (SELECT 1 FROM audit_log WHERE hash = NEW.hash)', 'WHEN 0', 'no entry of the log is replaced'],
      [
        "WHEN NEW.status = 'active' AND EXISTS (SELECT 1 FROM models WHERE league_id = NEW.league_id AND status = 'active' AND id <> NEW.id)",
        'WHEN 0',
        'no second model is made active',
      ],
      [
        'OR EXISTS (SELECT 1 FROM audit_log WHERE sequence = NEW.sequence - 1 AND hash <> NEW.previous_hash)',
        '',
        'an entry hangs on the last one',
      ],
      ['WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM audit_log)', 'WHEN 0', 'the log has no gap'],
      [
        'BEFORE UPDATE OF id ON jackpots WHEN NEW.id IS NOT OLD.id',
        'BEFORE UPDATE OF id ON jackpots WHEN 0',
        'a jackpot keeps its number',
      ],
      [
        'BEFORE UPDATE OF id ON jackpot_fixtures WHEN NEW.id IS NOT OLD.id',
        'BEFORE UPDATE OF id ON jackpot_fixtures WHEN 0',
        'a fixture keeps its number',
      ],
    ],
  ),
  ...mutantsOf(
    'migrations/005_matches.sql',
    ['test/db/guards.test.ts'],
    [
      ['  CHECK (home_team_id <> away_team_id),\n', '', 'no club plays itself'],
      ["CHECK (status <> 'finished' OR home_goals IS NOT NULL)", 'CHECK (1)', 'what is finished has a score'],
      [
        "CHECK (status NOT IN ('scheduled', 'postponed', 'cancelled') OR home_goals IS NULL)",
        'CHECK (1)',
        'what is to come has no score',
      ],
      ['REAL CHECK (odds_home > 1)', 'REAL CHECK (odds_home >= 1)', 'a price is above 1'],
      ['AND (odds_home IS NULL) = (odds_kind IS NULL)', '', 'prices have a kind'],
      [
        'match_date     TEXT NOT NULL CHECK (match_date IS date(match_date))',
        'match_date     TEXT NOT NULL',
        'a match has a day of the calendar',
      ],
      [
        'UNIQUE (league_id, season, match_date, home_team_id, away_team_id),',
        'UNIQUE (league_id, season, match_date, home_team_id, away_team_id, source_line, id),',
        'a match is stored once',
      ],
    ],
  ),
];
