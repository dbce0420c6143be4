import GRDB

extension DatabaseMigrator {
  /// 0010: who may edit, their sessions and one-time links, and the log of what accounts did.
  ///
  /// Of tokens and recovery codes only SHA-256 is kept: they are 80 bits of chance or more, so nothing
  /// slower is needed. Passwords are kept as scrypt with its parameters. No address of a device is in
  /// any table.
  mutating func register0010Accounts() {
    registerMigration("0010_accounts") { db in
      try db.execute(sql: accounts)
      try db.execute(sql: auditLog)
    }
  }
}

private let accounts = """
  CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    email TEXT NOT NULL UNIQUE
      CHECK (email = lower(email) AND email LIKE '_%@_%' AND length(email) <= 254),
    display_name TEXT NOT NULL CHECK (length(display_name) BETWEEN 1 AND 100),
    role TEXT NOT NULL CHECK (role IN ('admin', 'coordinator')),
    state TEXT NOT NULL CHECK (state IN ('active', 'disabled')),
    password_hash TEXT CHECK (password_hash LIKE 'scrypt$%'),
    second_factor_key BLOB CHECK (length(second_factor_key) = 20),
    second_factor_step INTEGER CHECK (second_factor_step >= 0),
    unlocked_at TEXT
      CHECK (unlocked_at IS strftime('%Y-%m-%dT%H:%M:%SZ', unlocked_at, '+0 days')),
    created_at TEXT NOT NULL
      CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at, '+0 days')),
    CHECK (second_factor_step IS NULL OR second_factor_key IS NOT NULL)
  ) STRICT;

  CREATE TABLE account_region (
    account_id INTEGER NOT NULL REFERENCES account (id),
    region_code TEXT NOT NULL REFERENCES region (code),
    PRIMARY KEY (account_id, region_code)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE recovery_code (
    account_id INTEGER NOT NULL REFERENCES account (id),
    code_hash BLOB NOT NULL CHECK (length(code_hash) = 32),
    used_at TEXT CHECK (used_at IS strftime('%Y-%m-%dT%H:%M:%SZ', used_at, '+0 days')),
    PRIMARY KEY (account_id, code_hash)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE session (
    id INTEGER PRIMARY KEY,
    token_hash BLOB NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    account_id INTEGER NOT NULL REFERENCES account (id),
    started_at TEXT NOT NULL
      CHECK (started_at IS strftime('%Y-%m-%dT%H:%M:%SZ', started_at, '+0 days')),
    last_used_at TEXT NOT NULL
      CHECK (last_used_at IS strftime('%Y-%m-%dT%H:%M:%SZ', last_used_at, '+0 days'))
  ) STRICT;
  CREATE INDEX session_by_account ON session (account_id);

  CREATE TABLE verification_link (
    token_hash BLOB NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    account_id INTEGER NOT NULL REFERENCES account (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('password')),
    expires_at TEXT NOT NULL
      CHECK (expires_at IS strftime('%Y-%m-%dT%H:%M:%SZ', expires_at, '+0 days')),
    used_at TEXT CHECK (used_at IS strftime('%Y-%m-%dT%H:%M:%SZ', used_at, '+0 days'))
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX verification_link_by_account ON verification_link (account_id);
  """

private let auditLog = """
  CREATE TABLE audit_entry (
    id INTEGER PRIMARY KEY,
    happened_at TEXT NOT NULL
      CHECK (happened_at IS strftime('%Y-%m-%dT%H:%M:%SZ', happened_at, '+0 days')),
    actor_id INTEGER REFERENCES account (id),
    action TEXT NOT NULL CHECK (action <> '' AND action NOT GLOB '*[^a-z_]*'),
    account_id INTEGER REFERENCES account (id),
    detail TEXT NOT NULL CHECK (length(detail) <= 500)
  ) STRICT;

  CREATE TRIGGER audit_entry_is_final BEFORE UPDATE ON audit_entry
  BEGIN SELECT RAISE(ABORT, 'the log is not rewritten'); END;
  CREATE TRIGGER audit_entry_is_kept BEFORE DELETE ON audit_entry
  BEGIN SELECT RAISE(ABORT, 'the log is not deleted'); END;
  """
