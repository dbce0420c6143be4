import GRDB

extension DatabaseMigrator {
  /// 0003: organizations, services of every kind, and what belongs to them.
  ///
  /// A network, a training, an event and a material are services of another `kind`: they have the
  /// same facets, area, source and dates. `material` holds the editions of a material by language,
  /// `occurrence` the dated sessions of anything.
  mutating func register0003Services() {
    registerMigration("0003_services") { db in
      try db.execute(sql: organizationAndService)
      try db.execute(sql: partsOfService)
      try db.execute(sql: whereAndWhen)
    }
  }
}

private let organizationAndService = """
  CREATE TABLE organization (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (json_valid(name)),
    url TEXT CHECK (url LIKE 'https://%' OR url LIKE 'http://%')
  ) STRICT;

  CREATE TABLE service (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    slug TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('service', 'event', 'material', 'network', 'training')),
    publication TEXT NOT NULL CHECK (publication IN ('draft', 'published', 'archived')),
    status TEXT NOT NULL
      CHECK (status IN ('planned', 'active', 'paused', 'ended', 'cancelled')),
    name TEXT NOT NULL CHECK (json_valid(name) AND name <> '{}'),
    summary TEXT NOT NULL CHECK (json_valid(summary)),
    description TEXT NOT NULL CHECK (json_valid(description)),
    application_process TEXT NOT NULL CHECK (json_valid(application_process)),
    not_suitable_when TEXT NOT NULL CHECK (json_valid(not_suitable_when)),
    fees_description TEXT NOT NULL CHECK (json_valid(fees_description)),
    is_free INTEGER CHECK (is_free IN (0, 1)),
    area_note TEXT NOT NULL CHECK (json_valid(area_note)),
    languages_note TEXT NOT NULL CHECK (json_valid(languages_note)),
    url TEXT CHECK (url LIKE 'https://%' OR url LIKE 'http://%'),
    whereabouts TEXT NOT NULL
      CHECK (whereabouts IN ('open', 'confidential_municipality_public', 'confidential')),
    starts_on TEXT CHECK (starts_on IS date(starts_on, '+0 days')),
    ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days')),
    dates_precision TEXT NOT NULL CHECK (dates_precision IN ('day', 'month', 'year')),
    evidence TEXT NOT NULL
      CHECK (evidence IN ('programme', 'page', 'programme_and_page', 'general')),
    source_from TEXT CHECK (source_from IS date(source_from, '+0 days')),
    source_to TEXT CHECK (source_to IS date(source_to, '+0 days')),
    source_precision TEXT NOT NULL CHECK (source_precision IN ('day', 'month', 'year')),
    needs_check INTEGER NOT NULL CHECK (needs_check IN (0, 1)),
    assured_date TEXT CHECK (assured_date IS date(assured_date, '+0 days')),
    assured_by TEXT CHECK (assured_by IN ('coordinator', 'provider', 'source')),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    last_modified TEXT NOT NULL,
    CHECK (starts_on IS NULL OR ends_on IS NULL OR starts_on <= ends_on),
    CHECK (source_from IS NULL OR source_to IS NULL OR source_from <= source_to),
    CHECK ((assured_date IS NULL) = (assured_by IS NULL)),
    CHECK (evidence <> 'general' OR publication <> 'published' OR assured_date IS NOT NULL)
  ) STRICT;

  CREATE TABLE former_slug (
    entity TEXT NOT NULL CHECK (entity IN ('service', 'organization')),
    slug TEXT NOT NULL,
    entity_id INTEGER NOT NULL,
    PRIMARY KEY (entity, slug)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE service_source (
    service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    citation TEXT NOT NULL CHECK (citation <> ''),
    PRIMARY KEY (service_id, position)
  ) STRICT, WITHOUT ROWID;
  """

private let partsOfService = """
  CREATE TABLE service_provider (
    service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    organization_id INTEGER NOT NULL REFERENCES organization (id),
    role TEXT NOT NULL CHECK (role IN ('provider', 'partner')),
    PRIMARY KEY (service_id, position),
    UNIQUE (service_id, organization_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX service_provider_by_organization ON service_provider (organization_id);

  CREATE TABLE attribute (
    service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
    taxonomy_term_id INTEGER NOT NULL REFERENCES taxonomy_term (id),
    PRIMARY KEY (service_id, taxonomy_term_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX attribute_by_term ON attribute (taxonomy_term_id);

  CREATE TABLE delivery (
    service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    taxonomy_term_id INTEGER NOT NULL REFERENCES taxonomy_term (id),
    interaction TEXT NOT NULL CHECK (interaction IN ('two-way', 'broadcast', 'self-service')),
    PRIMARY KEY (service_id, position),
    UNIQUE (service_id, taxonomy_term_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE language (
    service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    code TEXT NOT NULL CHECK (code GLOB '[a-z][a-z]*'),
    kind TEXT NOT NULL CHECK (kind IN ('own', 'interpreted', 'partly', 'unconfirmed')),
    PRIMARY KEY (service_id, position),
    UNIQUE (service_id, code)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE phone (
    service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    number TEXT NOT NULL CHECK (number <> ''),
    description TEXT NOT NULL CHECK (json_valid(description)),
    PRIMARY KEY (service_id, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE material (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    language_code TEXT NOT NULL CHECK (language_code GLOB '[a-z][a-z]*'),
    form TEXT NOT NULL CHECK (form IN ('web', 'leaflet', 'form', 'card', 'bookmark')),
    url TEXT CHECK (url LIKE 'https://%' OR url LIKE 'http://%'),
    UNIQUE (service_id, position)
  ) STRICT;
  """

private let whereAndWhen = """
  CREATE TABLE service_area (
    service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    extent_type TEXT NOT NULL CHECK (extent_type IN ('nation', 'region', 'municipality')),
    region_code TEXT REFERENCES region (code),
    municipality_code TEXT REFERENCES municipality (code),
    PRIMARY KEY (service_id, position),
    CHECK ((region_code IS NOT NULL) = (extent_type = 'region')),
    CHECK ((municipality_code IS NOT NULL) = (extent_type = 'municipality'))
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE location (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    street TEXT CHECK (street <> '')
  ) STRICT;
  CREATE UNIQUE INDEX location_by_place ON location (municipality_code, ifnull(street, ''));

  CREATE TABLE service_at_location (
    service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    location_id INTEGER NOT NULL REFERENCES location (id),
    certainty TEXT NOT NULL CHECK (certainty IN ('confirmed', 'seat_only')),
    PRIMARY KEY (service_id, position),
    UNIQUE (service_id, location_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE schedule (
    service_id INTEGER PRIMARY KEY REFERENCES service (id) ON DELETE CASCADE,
    description TEXT NOT NULL CHECK (json_valid(description)),
    runs_continuously INTEGER NOT NULL CHECK (runs_continuously IN (0, 1))
  ) STRICT;

  CREATE TABLE occurrence (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    title TEXT NOT NULL CHECK (json_valid(title)),
    starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
    ends_on TEXT NOT NULL CHECK (ends_on IS date(ends_on, '+0 days')),
    precision TEXT NOT NULL CHECK (precision IN ('day', 'month', 'year')),
    state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
    note TEXT NOT NULL CHECK (json_valid(note)),
    UNIQUE (service_id, position),
    CHECK (starts_on <= ends_on)
  ) STRICT;
  """
