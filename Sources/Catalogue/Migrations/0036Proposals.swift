import GRDB

extension DatabaseMigrator {
  /// 0036: changes of listings that somebody outside the desk proposes, and the links by which
  /// providers do.
  ///
  /// Of a link's token only the hash is here. A proposal says who it came from as a kind, never as a
  /// person; who decided outlives the account, as in the history. A provider's newer answer about a
  /// fact stands in the place of the one that still waits.
  mutating func register0036Proposals() {
    registerMigration("0036_proposals") { db in
      try db.execute(
        sql: """
          CREATE TABLE provider_link (
            id INTEGER PRIMARY KEY,
            token_hash BLOB NOT NULL UNIQUE CHECK (length(token_hash) = 32),
            organization_id INTEGER REFERENCES organization (id) ON DELETE CASCADE,
            service_id INTEGER REFERENCES service (id) ON DELETE CASCADE,
            made_by INTEGER NOT NULL,
            made_at TEXT NOT NULL,
            expires_at TEXT NOT NULL,
            revoked_at TEXT,
            answered_at TEXT,
            CHECK ((organization_id IS NOT NULL) + (service_id IS NOT NULL) = 1),
            CHECK (made_at < expires_at)
          ) STRICT;
          CREATE INDEX provider_link_of_organization ON provider_link (organization_id);
          CREATE INDEX provider_link_of_service ON provider_link (service_id);

          CREATE TABLE proposal (
            id INTEGER PRIMARY KEY,
            service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
            origin TEXT NOT NULL CHECK (origin IN ('provider', 'visitor')),
            link_id INTEGER REFERENCES provider_link (id) ON DELETE SET NULL,
            field TEXT NOT NULL CHECK (
              field IN ('phone', 'email', 'url', 'hours', 'access', 'fees', 'area', 'end', 'words')),
            language TEXT NOT NULL,
            before TEXT NOT NULL,
            proposed TEXT NOT NULL CHECK (length(proposed) <= 4000),
            received_on TEXT NOT NULL CHECK (received_on IS date(received_on, '+0 days')),
            state TEXT NOT NULL DEFAULT 'waiting'
              CHECK (state IN ('waiting', 'accepted', 'refused')),
            reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 4000),
            decided_at TEXT,
            decided_by INTEGER,
            CHECK ((decided_at IS NULL) = (state = 'waiting')),
            CHECK ((decided_by IS NULL) = (state = 'waiting')),
            CHECK (reason = '' OR state = 'refused'),
            CHECK (link_id IS NULL OR origin = 'provider')
          ) STRICT;
          CREATE INDEX proposal_of_service ON proposal (service_id);
          CREATE INDEX proposal_waiting ON proposal (id) WHERE state = 'waiting';
          CREATE UNIQUE INDEX proposal_by_link ON proposal (link_id, service_id, field, language)
            WHERE state = 'waiting' AND link_id IS NOT NULL;
          """)
    }
  }
}
