CREATE INDEX attribute_by_term ON attribute (taxonomy_term_id);

CREATE UNIQUE INDEX confidential_location
  ON location (confidential_service_id, municipality_code, street)
  WHERE confidential_service_id IS NOT NULL;

CREATE UNIQUE INDEX open_location ON location (municipality_code, street)
  WHERE confidential_service_id IS NULL;

CREATE INDEX revision_by_batch ON revision (batch, id) WHERE batch IS NOT NULL;

CREATE INDEX revision_by_entity ON revision (entity, entity_key, id);

CREATE INDEX service_at_location_by_place ON service_at_location (location_id);

CREATE UNIQUE INDEX service_at_municipality
  ON service_at_location (service_id, municipality_code) WHERE location_id IS NULL;

CREATE INDEX service_provider_by_organization ON service_provider (organization_id);

CREATE INDEX session_by_account ON session (account_id);

CREATE INDEX suggestion_by_service ON suggestion (service_slug) WHERE state = 'new';

CREATE INDEX verification_link_by_account ON verification_link (account_id);

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

CREATE TABLE attribute (
  service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  taxonomy_term_id INTEGER NOT NULL REFERENCES taxonomy_term (id),
  PRIMARY KEY (service_id, taxonomy_term_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_entry (
  id INTEGER PRIMARY KEY,
  happened_at TEXT NOT NULL
    CHECK (happened_at IS strftime('%Y-%m-%dT%H:%M:%SZ', happened_at, '+0 days')),
  actor_id INTEGER REFERENCES account (id),
  action TEXT NOT NULL CHECK (action <> '' AND action NOT GLOB '*[^a-z_]*'),
  account_id INTEGER REFERENCES account (id),
  detail TEXT NOT NULL CHECK (length(detail) <= 500)
) STRICT;

CREATE TABLE backup (
  id INTEGER PRIMARY KEY,
  made_at TEXT NOT NULL,
  file TEXT NOT NULL CHECK (file <> ''),
  bytes INTEGER CHECK (bytes > 0),
  trouble TEXT CHECK (trouble <> ''),
  CHECK ((bytes IS NULL) = (trouble IS NOT NULL))
) STRICT;

CREATE TABLE catalogue_version (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE delivery (
  service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  taxonomy_term_id INTEGER NOT NULL REFERENCES taxonomy_term (id),
  interaction TEXT NOT NULL CHECK (interaction IN ('two-way', 'broadcast', 'self-service')),
  PRIMARY KEY (service_id, position),
  UNIQUE (service_id, taxonomy_term_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "former_slug" (
  entity TEXT NOT NULL CHECK (entity IN ('service', 'organization', 'taxonomy_term')),
  slug TEXT NOT NULL,
  entity_id INTEGER NOT NULL,
  PRIMARY KEY (entity, slug)
) STRICT, WITHOUT ROWID;

CREATE TABLE inventory_confirmation (
  municipality_code TEXT NOT NULL REFERENCES municipality (code),
  taxonomy_term_id INTEGER NOT NULL REFERENCES taxonomy_term (id),
  confirmed_on TEXT NOT NULL CHECK (confirmed_on IS date(confirmed_on, '+0 days')),
  confirmed_by TEXT NOT NULL CHECK (confirmed_by <> ''),
  PRIMARY KEY (municipality_code, taxonomy_term_id, confirmed_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE language (
  service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  code TEXT NOT NULL CHECK (code GLOB '[a-z][a-z]*'),
  kind TEXT NOT NULL CHECK (kind IN ('own', 'interpreted', 'partly', 'unconfirmed')),
  PRIMARY KEY (service_id, position),
  UNIQUE (service_id, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE location (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  municipality_code TEXT NOT NULL REFERENCES municipality (code),
  street TEXT NOT NULL CHECK (street <> ''),
  confidential_service_id INTEGER REFERENCES service (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  UNIQUE (id, municipality_code)
) STRICT;

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

CREATE TABLE municipality (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  code TEXT NOT NULL UNIQUE CHECK (code GLOB '[0-9][0-9][0-9]'),
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (json_valid(name)),
  names_in_use TEXT NOT NULL CHECK (json_type(names_in_use) = 'array'),
  locative TEXT NOT NULL,
  genitive TEXT NOT NULL,
  region_code TEXT NOT NULL REFERENCES region (code),
  sub_region_code TEXT NOT NULL,
  sub_region_name TEXT NOT NULL CHECK (json_valid(sub_region_name)),
  centre_name TEXT NOT NULL,
  latitude REAL NOT NULL CHECK (latitude BETWEEN 59 AND 71),
  longitude REAL NOT NULL CHECK (longitude BETWEEN 19 AND 32),
  population INTEGER NOT NULL CHECK (population > 0),
  population_on TEXT NOT NULL CHECK (population_on IS date(population_on, '+0 days')),
  sami_homeland TEXT CHECK (sami_homeland IN ('whole', 'part')),
  hex_row INTEGER NOT NULL,
  hex_column INTEGER NOT NULL,
  hex_label_break INTEGER CHECK (hex_label_break > 0)
, area_km2 REAL CHECK (area_km2 > 0), sea_area_km2 REAL
  CHECK (sea_area_km2 > 0 AND sea_area_km2 < area_km2)) STRICT;

CREATE TABLE municipality_boundary (
  municipality_code TEXT PRIMARY KEY REFERENCES municipality (code),
  outline TEXT NOT NULL CHECK (json_valid(outline) AND json_type(outline) = 'array'),
  source TEXT NOT NULL CHECK (source <> ''),
  imported_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE municipality_neighbour (
  municipality_code TEXT NOT NULL REFERENCES municipality (code),
  neighbour_code TEXT NOT NULL REFERENCES municipality (code)
    DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (municipality_code, neighbour_code),
  CHECK (municipality_code <> neighbour_code)
) STRICT, WITHOUT ROWID;

CREATE TABLE need_group (
  code TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (json_valid(name))
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
  note TEXT NOT NULL CHECK (json_valid(note)), opens_at TEXT
  CHECK (opens_at GLOB '[0-2][0-9]:[0-5][0-9]' AND opens_at < '24:00'), closes_at TEXT
  CHECK (closes_at GLOB '[0-2][0-9]:[0-5][0-9]' AND closes_at <= '24:00')
  CHECK (closes_at IS NULL OR ifnull(opens_at < closes_at, 0)),
  UNIQUE (service_id, position),
  CHECK (starts_on <= ends_on)
) STRICT;

CREATE TABLE organization (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (json_valid(name)),
  url TEXT CHECK (url LIKE 'https://%' OR url LIKE 'http://%')
, revision INTEGER NOT NULL DEFAULT 1
  CHECK (revision >= 1)) STRICT;

CREATE TABLE "phone" (
  service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  number TEXT CHECK (
    length(number) BETWEEN 3 AND 16 AND number GLOB '[+0-9]*'
    AND substr(number, 2) NOT GLOB '*[^0-9]*'),
  written TEXT NOT NULL CHECK (written <> ''),
  description TEXT NOT NULL CHECK (json_valid(description)),
  price TEXT NOT NULL CHECK (json_valid(price)),
  hours TEXT NOT NULL CHECK (json_valid(hours)),
  PRIMARY KEY (service_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE place_to_check (
  service_id INTEGER PRIMARY KEY REFERENCES service (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE recovery_code (
  account_id INTEGER NOT NULL REFERENCES account (id),
  code_hash BLOB NOT NULL CHECK (length(code_hash) = 32),
  used_at TEXT CHECK (used_at IS strftime('%Y-%m-%dT%H:%M:%SZ', used_at, '+0 days')),
  PRIMARY KEY (account_id, code_hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE region (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  code TEXT NOT NULL UNIQUE CHECK (code GLOB '[0-9][0-9]'),
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (json_valid(name)),
  locative TEXT NOT NULL,
  genitive TEXT NOT NULL,
  county_code TEXT NOT NULL REFERENCES wellbeing_services_county (code)
) STRICT;

CREATE TABLE "revision" (
  id INTEGER PRIMARY KEY,
  entity TEXT NOT NULL CHECK (entity IN (
    'region', 'municipality', 'need_group', 'taxonomy_term', 'organization', 'service',
    'municipality_boundary', 'inventory_confirmation', 'travel_time', 'location', 'suggestion')),
  entity_key TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('create', 'update', 'remove', 'assure', 'restore')),
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL CHECK (changed_by <> ''),
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after)),
  author TEXT NOT NULL DEFAULT 'program' CHECK (author IN ('editor', 'file', 'program')),
  account_id INTEGER CHECK ((account_id IS NOT NULL) = (author = 'editor')),
  why TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL DEFAULT '',
  batch TEXT CHECK (length(batch) = 36),
  CHECK (before IS NOT NULL OR action IN ('create', 'restore')),
  CHECK (before IS NULL OR action <> 'create'),
  CHECK ((after IS NULL) = (action = 'remove'))
) STRICT;

CREATE TABLE schedule (
  service_id INTEGER PRIMARY KEY REFERENCES service (id) ON DELETE CASCADE,
  description TEXT NOT NULL CHECK (json_valid(description)),
  runs_continuously INTEGER NOT NULL CHECK (runs_continuously IN (0, 1))
) STRICT;

CREATE TABLE search_analyzer (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  signature TEXT NOT NULL
) STRICT;

CREATE TABLE search_document (
  service_id INTEGER PRIMARY KEY REFERENCES service (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  summary TEXT NOT NULL,
  description TEXT NOT NULL
) STRICT;

CREATE TABLE search_miss (
  day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
  municipality_code TEXT NOT NULL DEFAULT '',
  term TEXT NOT NULL CHECK (length(term) BETWEEN 1 AND 60),
  times INTEGER NOT NULL CHECK (times > 0),
  PRIMARY KEY (day, municipality_code, term)
) STRICT, WITHOUT ROWID;

CREATE TABLE search_waiting (
  service_id INTEGER PRIMARY KEY REFERENCES service (id) ON DELETE CASCADE
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
  last_modified TEXT NOT NULL, waiting_days INTEGER CHECK (waiting_days >= 0), waiting_on TEXT
  CHECK (waiting_on IS date(waiting_on, '+0 days'))
  CHECK ((waiting_on IS NULL) = (waiting_days IS NULL)), assured_how TEXT
  CHECK (assured_how IN ('phone', 'email', 'site'))
  CHECK (assured_how IS NULL OR assured_date IS NOT NULL),
  CHECK (starts_on IS NULL OR ends_on IS NULL OR starts_on <= ends_on),
  CHECK (source_from IS NULL OR source_to IS NULL OR source_from <= source_to),
  CHECK ((assured_date IS NULL) = (assured_by IS NULL)),
  CHECK (evidence <> 'general' OR publication <> 'published' OR assured_date IS NOT NULL)
) STRICT;

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

CREATE TABLE service_at_location (
  service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  municipality_code TEXT NOT NULL REFERENCES municipality (code),
  location_id INTEGER,
  certainty TEXT NOT NULL CHECK (certainty IN ('confirmed', 'seat_only')),
  PRIMARY KEY (service_id, position),
  UNIQUE (service_id, location_id),
  FOREIGN KEY (location_id, municipality_code) REFERENCES location (id, municipality_code)
) STRICT, WITHOUT ROWID;

CREATE TABLE service_provider (
  service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  role TEXT NOT NULL CHECK (role IN ('provider', 'partner')),
  PRIMARY KEY (service_id, position),
  UNIQUE (service_id, organization_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE service_source (
  service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  citation TEXT NOT NULL CHECK (citation <> ''),
  PRIMARY KEY (service_id, position)
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

CREATE TABLE session_exception (
  session_series_id INTEGER NOT NULL REFERENCES session_series (id) ON DELETE CASCADE,
  on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
  state TEXT NOT NULL CHECK (state IN ('skipped', 'cancelled')),
  PRIMARY KEY (session_series_id, on_date)
) STRICT, WITHOUT ROWID;

CREATE TABLE session_series (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  title TEXT NOT NULL CHECK (json_valid(title)),
  freq TEXT NOT NULL CHECK (freq IN ('WEEKLY', 'MONTHLY')),
  interval INTEGER NOT NULL CHECK (interval BETWEEN 1 AND 52),
  byday TEXT NOT NULL CHECK (byday <> ''),
  dtstart TEXT NOT NULL CHECK (dtstart IS date(dtstart, '+0 days')),
  until TEXT CHECK (until IS date(until, '+0 days')),
  count INTEGER CHECK (count BETWEEN 1 AND 520),
  opens_at TEXT CHECK (opens_at GLOB '[0-2][0-9]:[0-5][0-9]' AND opens_at < '24:00'),
  closes_at TEXT CHECK (closes_at GLOB '[0-2][0-9]:[0-5][0-9]' AND closes_at <= '24:00'),
  note TEXT NOT NULL CHECK (json_valid(note)),
  UNIQUE (service_id, position),
  CHECK (until IS NULL OR count IS NULL),
  CHECK (until IS NULL OR dtstart <= until),
  CHECK (closes_at IS NULL OR ifnull(opens_at < closes_at, 0))
) STRICT;

CREATE TABLE suggestion (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  kind TEXT NOT NULL CHECK (kind IN ('error', 'missing', 'other')),
  service_slug TEXT,
  municipality_slug TEXT,
  need_slug TEXT,
  body TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 4000),
  language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
  received_on TEXT NOT NULL CHECK (received_on IS date(received_on, '+0 days')),
  state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'handled'))
, note TEXT NOT NULL DEFAULT ''
  CHECK (length(note) <= 4000)) STRICT;

CREATE TABLE taxonomy (
  code TEXT PRIMARY KEY
) STRICT;

CREATE TABLE taxonomy_term (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  taxonomy_code TEXT NOT NULL REFERENCES taxonomy (code),
  code TEXT NOT NULL,
  slug TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 63),
  name TEXT NOT NULL CHECK (json_valid(name)),
  definition TEXT NOT NULL CHECK (json_valid(definition)),
  plain TEXT NOT NULL CHECK (json_valid(plain)),
  hint TEXT NOT NULL CHECK (json_valid(hint)),
  synonyms TEXT NOT NULL CHECK (json_valid(synonyms)),
  need_weight INTEGER NOT NULL DEFAULT 0 CHECK (need_weight >= 0),
  statutory_basis TEXT NOT NULL CHECK (json_valid(statutory_basis)),
  arranged_by TEXT NOT NULL CHECK (json_valid(arranged_by)),
  not_for TEXT NOT NULL CHECK (json_valid(not_for)),
  interaction TEXT CHECK (interaction IN ('two-way', 'broadcast', 'self-service')),
  need_group_code TEXT REFERENCES need_group (code),
  remote_meets_need INTEGER NOT NULL DEFAULT 0 CHECK (remote_meets_need IN (0, 1)), revision INTEGER NOT NULL DEFAULT 1
  CHECK (revision >= 1),
  UNIQUE (taxonomy_code, code),
  UNIQUE (taxonomy_code, slug),
  CHECK ((interaction IS NOT NULL) = (taxonomy_code = 'delivery_mode')),
  CHECK ((need_group_code IS NOT NULL) = (taxonomy_code = 'service_type')),
  CHECK (taxonomy_code = 'service_type' OR (need_weight = 0 AND remote_meets_need = 0))
) STRICT;

CREATE TABLE travel_time (
  from_code TEXT NOT NULL REFERENCES municipality (code),
  to_code TEXT NOT NULL REFERENCES municipality (code),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  source TEXT NOT NULL CHECK (source <> ''),
  PRIMARY KEY (from_code, to_code),
  CHECK (from_code <> to_code)
) STRICT, WITHOUT ROWID;

CREATE TABLE under_18 (
  municipality_code TEXT PRIMARY KEY REFERENCES municipality (code),
  people INTEGER NOT NULL CHECK (people >= 0),
  counted_on TEXT NOT NULL CHECK (counted_on IS date(counted_on, '+0 days')),
  source TEXT NOT NULL CHECK (source <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE verification_link (
  token_hash BLOB NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
  account_id INTEGER NOT NULL REFERENCES account (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('password')),
  expires_at TEXT NOT NULL
    CHECK (expires_at IS strftime('%Y-%m-%dT%H:%M:%SZ', expires_at, '+0 days')),
  used_at TEXT CHECK (used_at IS strftime('%Y-%m-%dT%H:%M:%SZ', used_at, '+0 days'))
) STRICT, WITHOUT ROWID;

CREATE TABLE wellbeing_services_county (
  code TEXT PRIMARY KEY CHECK (code GLOB '[0-9][0-9]'),
  name TEXT NOT NULL CHECK (json_valid(name))
, organization_id INTEGER
  REFERENCES organization (id) ON DELETE SET NULL) STRICT;

CREATE TRIGGER audit_entry_is_final BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the log is not rewritten'); END;

CREATE TRIGGER audit_entry_is_kept BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the log is not deleted'); END;

CREATE TRIGGER confidential_place_is_of_a_confidential_listing BEFORE INSERT ON location
WHEN NEW.confidential_service_id IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM service WHERE id = NEW.confidential_service_id AND whereabouts <> 'open')
BEGIN SELECT RAISE(ABORT, 'an open listing has no confidential street'); END;

CREATE TRIGGER place_is_confidential_for_ever
BEFORE UPDATE OF confidential_service_id ON location
WHEN NEW.confidential_service_id IS NOT OLD.confidential_service_id
BEGIN SELECT RAISE(ABORT, 'no confidential street becomes an open one, nor another listing''s'); END;

CREATE TRIGGER place_is_of_its_kind BEFORE INSERT ON service_at_location
WHEN NEW.location_id IS NOT NULL
  AND (SELECT confidential_service_id FROM location WHERE id = NEW.location_id) IS NOT (
    SELECT iif(whereabouts <> 'open', id, NULL) FROM service WHERE id = NEW.service_id)
BEGIN SELECT RAISE(ABORT, 'a confidential street is one listing''s own'); END;

CREATE TRIGGER place_stays_of_its_kind
BEFORE UPDATE OF service_id, location_id ON service_at_location
WHEN NEW.location_id IS NOT NULL
  AND (SELECT confidential_service_id FROM location WHERE id = NEW.location_id) IS NOT (
    SELECT iif(whereabouts <> 'open', id, NULL) FROM service WHERE id = NEW.service_id)
BEGIN SELECT RAISE(ABORT, 'a confidential street is one listing''s own'); END;

CREATE TRIGGER revision_is_final BEFORE UPDATE ON revision
WHEN NOT (
  NEW.id = OLD.id AND NEW.entity = OLD.entity AND NEW.entity_key = OLD.entity_key
  AND NEW.action = OLD.action AND NEW.changed_at = OLD.changed_at
  AND NEW.changed_by = OLD.changed_by AND NEW.author = OLD.author
  AND NEW.account_id IS OLD.account_id AND NEW.why = OLD.why AND NEW.origin = OLD.origin
  AND NEW.batch IS OLD.batch
  AND (
    OLD.entity = 'service' AND OLD.entity_key IN (SELECT uuid FROM service WHERE whereabouts <> 'open')
      AND NEW.before IS (CASE WHEN json_type(OLD.before, '$.places') = 'array' THEN json_set(OLD.before, '$.places',
  (SELECT json_group_array(json_remove(value, '$.street')) FROM json_each(OLD.before, '$.places')))
ELSE OLD.before END)
      AND NEW.after IS (CASE WHEN json_type(OLD.after, '$.places') = 'array' THEN json_set(OLD.after, '$.places',
  (SELECT json_group_array(json_remove(value, '$.street')) FROM json_each(OLD.after, '$.places')))
ELSE OLD.after END)
    OR OLD.entity = 'location' AND OLD.entity_key NOT IN (SELECT uuid FROM location WHERE confidential_service_id IS NULL)
      AND NEW.before IS json_remove(OLD.before, '$.street') AND NEW.after IS json_remove(OLD.after, '$.street')
  )
)
BEGIN SELECT RAISE(ABORT, 'history is not rewritten'); END;

CREATE TRIGGER revision_is_kept BEFORE DELETE ON revision
BEGIN SELECT RAISE(ABORT, 'history is not deleted'); END;

CREATE TRIGGER whereabouts_change_without_places BEFORE UPDATE OF whereabouts ON service
WHEN (NEW.whereabouts = 'open') <> (OLD.whereabouts = 'open') AND (
  EXISTS (SELECT 1 FROM service_at_location
    WHERE service_id = OLD.id AND location_id IS NOT NULL)
  OR EXISTS (SELECT 1 FROM location WHERE confidential_service_id = OLD.id))
BEGIN SELECT RAISE(ABORT, 'a listing leaves its streets before they are confidential, or open'); END;
