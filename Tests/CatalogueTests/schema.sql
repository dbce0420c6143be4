CREATE INDEX attribute_by_term ON attribute (taxonomy_term_id);

CREATE INDEX call_log_by_moment ON call_log (happened_at);

CREATE INDEX call_log_by_service ON call_log (service_id, happened_at);

CREATE UNIQUE INDEX confidential_location
  ON location (confidential_service_id, municipality_code, street)
  WHERE confidential_service_id IS NOT NULL;

CREATE UNIQUE INDEX contact_point_of_location ON contact_point (location_id, position)
  WHERE location_id IS NOT NULL;

CREATE UNIQUE INDEX contact_point_of_organization ON contact_point (organization_id, position)
  WHERE organization_id IS NOT NULL;

CREATE UNIQUE INDEX contact_point_of_service ON contact_point (service_id, position)
  WHERE service_id IS NOT NULL;

CREATE INDEX form_ticket_by_time ON form_ticket (sent_at);

CREATE UNIQUE INDEX open_location ON location (municipality_code, street)
  WHERE confidential_service_id IS NULL;

CREATE UNIQUE INDEX proposal_by_link ON proposal (link_id, service_id, field, language)
  WHERE state = 'waiting' AND link_id IS NOT NULL;

CREATE INDEX proposal_of_service ON proposal (service_id);

CREATE INDEX proposal_waiting ON proposal (id) WHERE state = 'waiting';

CREATE INDEX provider_link_of_organization ON provider_link (organization_id);

CREATE INDEX provider_link_of_service ON provider_link (service_id);

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

CREATE TABLE call_log (
  id INTEGER PRIMARY KEY,
  service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  account_id INTEGER REFERENCES account (id) ON DELETE SET NULL,
  role TEXT NOT NULL CHECK (role IN ('admin', 'coordinator')),
  happened_at TEXT NOT NULL
    CHECK (happened_at IS strftime('%Y-%m-%dT%H:%M:%SZ', happened_at, '+0 days')),
  outcome TEXT NOT NULL CHECK (outcome IN ('held', 'changed', 'no_answer', 'ended')),
  assured_before TEXT CHECK (assured_before IS date(assured_before, '+0 days'))
) STRICT;

CREATE TABLE catalogue_version (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE contact_point (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  service_id INTEGER REFERENCES service (id) ON DELETE CASCADE,
  organization_id INTEGER REFERENCES organization (id) ON DELETE CASCADE,
  location_id INTEGER REFERENCES location (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  publication TEXT NOT NULL DEFAULT 'published' CHECK (publication IN ('draft', 'published')),
  kind TEXT NOT NULL CHECK (
    kind IN ('phone', 'text_message', 'email', 'booking', 'chat', 'form', 'site')),
  purpose TEXT NOT NULL CHECK (
    purpose IN ('first_contact', 'booking', 'urgent', 'switchboard')),
  number TEXT CHECK (
    length(number) BETWEEN 3 AND 16 AND number GLOB '[+0-9]*'
    AND substr(number, 2) NOT GLOB '*[^0-9]*'),
  written TEXT NOT NULL CHECK (written <> ''),
  description TEXT NOT NULL CHECK (json_valid(description)),
  price TEXT NOT NULL CHECK (json_valid(price)),
  hours TEXT NOT NULL CHECK (json_valid(hours)),
  opening_hours TEXT CHECK (opening_hours <> ''),
  languages TEXT NOT NULL CHECK (json_valid(languages) AND json_type(languages) = 'array'),
  source TEXT CHECK (source <> ''),
  source_from TEXT CHECK (source_from IS date(source_from, '+0 days')),
  source_to TEXT CHECK (source_to IS date(source_to, '+0 days')),
  source_precision TEXT NOT NULL CHECK (source_precision IN ('day', 'month', 'year')),
  assured_date TEXT CHECK (assured_date IS date(assured_date, '+0 days')),
  CHECK (
    (service_id IS NOT NULL) + (organization_id IS NOT NULL) + (location_id IS NOT NULL) = 1),
  CHECK (number IS NULL OR kind IN ('phone', 'text_message')),
  CHECK (source_from IS NULL OR source_to IS NULL OR source_from <= source_to)
) STRICT;

CREATE TABLE country_municipality (
  code TEXT PRIMARY KEY CHECK (code GLOB '[0-9][0-9][0-9]'),
  name TEXT NOT NULL CHECK (json_valid(name) AND name <> '{}'),
  county TEXT NOT NULL CHECK (county <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE day_secret (
  day TEXT NOT NULL PRIMARY KEY CHECK (day IS date(day, '+0 days')),
  secret BLOB NOT NULL CHECK (length(secret) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE delivery (
  service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  taxonomy_term_id INTEGER NOT NULL REFERENCES taxonomy_term (id),
  interaction TEXT NOT NULL CHECK (interaction IN ('two-way', 'broadcast', 'self-service')),
  PRIMARY KEY (service_id, position),
  UNIQUE (service_id, taxonomy_term_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE form_ticket (
  ticket_hash BLOB NOT NULL PRIMARY KEY CHECK (length(ticket_hash) = 32),
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 32),
  sent_at TEXT NOT NULL
    CHECK (sent_at IS strftime('%Y-%m-%dT%H:%M:%SZ', sent_at, '+0 days')),
  outcome TEXT CHECK (outcome LIKE '/%')
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
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1), name TEXT NOT NULL DEFAULT '{}'
  CHECK (json_valid(name)) CHECK (name = '{}' OR confidential_service_id IS NULL), postal_code TEXT
  CHECK (postal_code GLOB '[0-9][0-9][0-9][0-9][0-9]') CHECK (postal_code IS NULL OR confidential_service_id IS NULL), city TEXT CHECK (city <> '') CHECK (city IS NULL OR confidential_service_id IS NULL), latitude REAL
  CHECK (latitude BETWEEN 59 AND 71) CHECK (latitude IS NULL OR confidential_service_id IS NULL), longitude REAL
  CHECK (longitude BETWEEN 19 AND 32) CHECK (longitude IS NULL OR confidential_service_id IS NULL), coordinate_certainty TEXT
  CHECK (coordinate_certainty IN ('exact', 'approximate'))
  CHECK ((latitude IS NULL) = (longitude IS NULL)
    AND (latitude IS NULL) = (coordinate_certainty IS NULL)), accessibility TEXT NOT NULL DEFAULT '{}'
  CHECK (json_valid(accessibility)) CHECK (accessibility = '{}' OR confidential_service_id IS NULL), visiting_hours TEXT NOT NULL DEFAULT '{}'
  CHECK (json_valid(visiting_hours)) CHECK (visiting_hours = '{}' OR confidential_service_id IS NULL),
  UNIQUE (id, municipality_code)
) STRICT;

CREATE TABLE login_memory (
  hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
  day TEXT NOT NULL CHECK (day IS date(day, '+0 days'))
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
  note TEXT NOT NULL CHECK (json_valid(note)),
  opens_at TEXT CHECK (opens_at GLOB '[0-2][0-9]:[0-5][0-9]' AND opens_at < '24:00'),
  closes_at TEXT CHECK (
    closes_at GLOB '[0-2][0-9]:[0-5][0-9]' AND closes_at > '00:00' AND closes_at <= '24:00'),
  UNIQUE (service_id, position),
  CHECK (starts_on <= ends_on),
  CHECK (closes_at IS NULL OR ifnull(closes_at <> opens_at, 0)),
  CHECK (closes_at IS NULL OR opens_at < closes_at OR starts_on = ends_on)
) STRICT;

CREATE TABLE organization (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (json_valid(name)),
  url TEXT CHECK (url LIKE 'https://%' OR url LIKE 'http://%')
, revision INTEGER NOT NULL DEFAULT 1
  CHECK (revision >= 1), description TEXT NOT NULL DEFAULT '{}'
  CHECK (json_valid(description)), organization_type TEXT CHECK (
  organization_type IN ('state', 'municipality', 'regional_organization', 'region',
    'organization', 'company', 'sote_public', 'sote_private')), business_id TEXT CHECK (
  business_id GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9]-[0-9]'), oid TEXT CHECK (
  length(oid) BETWEEN 5 AND 120 AND oid NOT GLOB '*[^0-9.]*'), parent_organization_id INTEGER
  REFERENCES organization (id) ON DELETE SET NULL CHECK (parent_organization_id <> id)) STRICT;

CREATE TABLE outdated_translation (
  service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('sv', 'en', 'se', 'smn', 'sms')),
  finnish TEXT NOT NULL,
  PRIMARY KEY (service_id, field, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE place_to_check (
  service_id INTEGER PRIMARY KEY REFERENCES service (id) ON DELETE CASCADE
) STRICT;

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

CREATE TABLE record_kind (
  code TEXT PRIMARY KEY NOT NULL CHECK (code <> '')
) STRICT, WITHOUT ROWID;

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
  entity TEXT NOT NULL REFERENCES record_kind (code),
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

CREATE TABLE safety_contact (
  id INTEGER PRIMARY KEY,
  role TEXT NOT NULL UNIQUE CHECK (role IN ('emergency', 'violence', 'crisis', 'child')),
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  name TEXT NOT NULL CHECK (json_valid(name) AND name <> '{}'),
  number TEXT NOT NULL CHECK (
    number GLOB '[+01]*[0-9]' AND substr(number, 2) NOT GLOB '*[^0-9 ]*'
    AND number NOT LIKE '%  %' AND length(number) BETWEEN 3 AND 24),
  other_numbers TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(other_numbers)),
  hours TEXT NOT NULL CHECK (json_valid(hours) AND hours <> '{}'),
  price TEXT NOT NULL CHECK (json_valid(price)),
  languages TEXT NOT NULL CHECK (json_valid(languages)),
  languages_note TEXT NOT NULL CHECK (json_valid(languages_note)),
  note TEXT NOT NULL CHECK (json_valid(note) AND note <> '{}'),
  source_url TEXT NOT NULL CHECK (source_url LIKE 'https://%' OR source_url LIKE 'http://%'),
  source_from TEXT CHECK (source_from IS date(source_from, '+0 days')),
  source_to TEXT CHECK (source_to IS date(source_to, '+0 days')),
  source_precision TEXT NOT NULL CHECK (source_precision IN ('day', 'month', 'year')),
  assured_date TEXT CHECK (assured_date IS date(assured_date, '+0 days')),
  assured_by TEXT CHECK (assured_by IN ('coordinator', 'provider', 'source')),
  assured_how TEXT CHECK (assured_how IN ('phone', 'email', 'site')),
  CHECK (source_from IS NULL OR source_to IS NULL OR source_from <= source_to),
  CHECK ((assured_date IS NULL) = (assured_by IS NULL)),
  CHECK (assured_how IS NULL OR assured_date IS NOT NULL)
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
  CHECK ((waiting_on IS NULL) = (waiting_days IS NULL)), alternate_name TEXT NOT NULL DEFAULT '{}'
  CHECK (json_valid(alternate_name)), eligibility_description TEXT NOT NULL DEFAULT '{}'
  CHECK (json_valid(eligibility_description)), minimum_age INTEGER CHECK (minimum_age BETWEEN 0 AND 120), maximum_age INTEGER
  CHECK (maximum_age BETWEEN ifnull(minimum_age, 0) AND 120), legislation TEXT NOT NULL DEFAULT '{}'
  CHECK (json_valid(legislation)), assured_how TEXT
  CHECK (assured_how IN ('phone', 'email', 'site', 'in_person'))
  CHECK (assured_how IS NULL OR assured_date IS NOT NULL), service_classes TEXT NOT NULL DEFAULT '[]'
  CHECK (json_type(service_classes) = 'array'), cost_options TEXT NOT NULL DEFAULT '[]'
  CHECK (json_type(cost_options) = 'array'),
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
  closes_at TEXT CHECK (
    closes_at GLOB '[0-2][0-9]:[0-5][0-9]' AND closes_at > '00:00' AND closes_at <= '24:00'),
  note TEXT NOT NULL CHECK (json_valid(note)),
  UNIQUE (service_id, position),
  CHECK (until IS NULL OR count IS NULL),
  CHECK (until IS NULL OR dtstart <= until),
  CHECK (closes_at IS NULL OR ifnull(closes_at <> opens_at, 0))
) STRICT;

CREATE TABLE suggestion (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  service_slug TEXT,
  municipality_slug TEXT,
  need_slug TEXT,
  body TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 4000),
  language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
  received_on TEXT NOT NULL CHECK (received_on IS date(received_on, '+0 days')),
  state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'handled'))
, note TEXT NOT NULL DEFAULT ''
  CHECK (length(note) <= 4000), kind TEXT NOT NULL DEFAULT 'other'
  CHECK (kind IN ('error', 'missing', 'accessibility', 'other'))) STRICT;

CREATE TABLE suggestion_contact (
  suggestion_id INTEGER PRIMARY KEY REFERENCES suggestion (id) ON DELETE CASCADE,
  contact TEXT NOT NULL CHECK (length(contact) BETWEEN 1 AND 254),
  received_on TEXT NOT NULL CHECK (received_on IS date(received_on, '+0 days')),
  handled_on TEXT CHECK (handled_on IS date(handled_on, '+0 days'))
) STRICT;

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
  CHECK (revision >= 1), concerns_violence INTEGER NOT NULL DEFAULT 0
  CHECK (concerns_violence IN (0, 1)),
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

CREATE TRIGGER contact_point_comes_to_an_open_place BEFORE INSERT ON contact_point
WHEN NOT (NEW.location_id IS NULL OR NOT EXISTS (
  SELECT 1 FROM location
  WHERE id = NEW.location_id AND confidential_service_id IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'a confidential place has no contact points'); END;

CREATE TRIGGER contact_point_moves_to_an_open_place
BEFORE UPDATE OF location_id ON contact_point
WHEN NOT (NEW.location_id IS NULL OR NOT EXISTS (
  SELECT 1 FROM location
  WHERE id = NEW.location_id AND confidential_service_id IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'a confidential place has no contact points'); END;

CREATE TRIGGER inventory_confirmation_confirmed_on_is_readable_on_insert
BEFORE INSERT ON inventory_confirmation
WHEN NEW.confirmed_on IS NOT NULL AND NOT ifnull(NEW.confirmed_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.confirmed_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'inventory_confirmation.confirmed_on cannot be read'); END;

CREATE TRIGGER inventory_confirmation_confirmed_on_is_readable_on_update
BEFORE UPDATE OF confirmed_on ON inventory_confirmation
WHEN NEW.confirmed_on IS NOT NULL AND NOT ifnull(NEW.confirmed_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.confirmed_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'inventory_confirmation.confirmed_on cannot be read'); END;

CREATE TRIGGER location_accessibility_is_readable_on_insert
BEFORE INSERT ON location
WHEN NEW.accessibility IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.accessibility) THEN json_type(NEW.accessibility) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.accessibility) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'location.accessibility cannot be read'); END;

CREATE TRIGGER location_accessibility_is_readable_on_update
BEFORE UPDATE OF accessibility ON location
WHEN NEW.accessibility IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.accessibility) THEN json_type(NEW.accessibility) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.accessibility) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'location.accessibility cannot be read'); END;

CREATE TRIGGER location_name_is_readable_on_insert
BEFORE INSERT ON location
WHEN NEW.name IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.name) THEN json_type(NEW.name) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.name) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'location.name cannot be read'); END;

CREATE TRIGGER location_name_is_readable_on_update
BEFORE UPDATE OF name ON location
WHEN NEW.name IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.name) THEN json_type(NEW.name) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.name) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'location.name cannot be read'); END;

CREATE TRIGGER location_uuid_is_readable_on_insert
BEFORE INSERT ON location
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'location.uuid cannot be read'); END;

CREATE TRIGGER location_uuid_is_readable_on_update
BEFORE UPDATE OF uuid ON location
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'location.uuid cannot be read'); END;

CREATE TRIGGER location_visiting_hours_is_readable_on_insert
BEFORE INSERT ON location
WHEN NEW.visiting_hours IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.visiting_hours) THEN json_type(NEW.visiting_hours) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.visiting_hours) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'location.visiting_hours cannot be read'); END;

CREATE TRIGGER location_visiting_hours_is_readable_on_update
BEFORE UPDATE OF visiting_hours ON location
WHEN NEW.visiting_hours IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.visiting_hours) THEN json_type(NEW.visiting_hours) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.visiting_hours) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'location.visiting_hours cannot be read'); END;

CREATE TRIGGER material_uuid_is_readable_on_insert
BEFORE INSERT ON material
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'material.uuid cannot be read'); END;

CREATE TRIGGER material_uuid_is_readable_on_update
BEFORE UPDATE OF uuid ON material
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'material.uuid cannot be read'); END;

CREATE TRIGGER municipality_name_is_readable_on_insert
BEFORE INSERT ON municipality
WHEN NEW.name IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.name) THEN json_type(NEW.name) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.name) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'municipality.name cannot be read'); END;

CREATE TRIGGER municipality_name_is_readable_on_update
BEFORE UPDATE OF name ON municipality
WHEN NEW.name IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.name) THEN json_type(NEW.name) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.name) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'municipality.name cannot be read'); END;

CREATE TRIGGER municipality_population_on_is_readable_on_insert
BEFORE INSERT ON municipality
WHEN NEW.population_on IS NOT NULL AND NOT ifnull(NEW.population_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.population_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'municipality.population_on cannot be read'); END;

CREATE TRIGGER municipality_population_on_is_readable_on_update
BEFORE UPDATE OF population_on ON municipality
WHEN NEW.population_on IS NOT NULL AND NOT ifnull(NEW.population_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.population_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'municipality.population_on cannot be read'); END;

CREATE TRIGGER municipality_slug_is_readable_on_insert
BEFORE INSERT ON municipality
WHEN NEW.slug IS NOT NULL AND NOT ifnull(length(NEW.slug) BETWEEN 1 AND 100 AND NEW.slug NOT GLOB '*[^a-z0-9-]*', FALSE)
BEGIN SELECT RAISE(ABORT, 'municipality.slug cannot be read'); END;

CREATE TRIGGER municipality_slug_is_readable_on_update
BEFORE UPDATE OF slug ON municipality
WHEN NEW.slug IS NOT NULL AND NOT ifnull(length(NEW.slug) BETWEEN 1 AND 100 AND NEW.slug NOT GLOB '*[^a-z0-9-]*', FALSE)
BEGIN SELECT RAISE(ABORT, 'municipality.slug cannot be read'); END;

CREATE TRIGGER municipality_uuid_is_readable_on_insert
BEFORE INSERT ON municipality
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'municipality.uuid cannot be read'); END;

CREATE TRIGGER municipality_uuid_is_readable_on_update
BEFORE UPDATE OF uuid ON municipality
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'municipality.uuid cannot be read'); END;

CREATE TRIGGER need_group_name_is_readable_on_insert
BEFORE INSERT ON need_group
WHEN NEW.name IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.name) THEN json_type(NEW.name) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.name) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'need_group.name cannot be read'); END;

CREATE TRIGGER need_group_name_is_readable_on_update
BEFORE UPDATE OF name ON need_group
WHEN NEW.name IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.name) THEN json_type(NEW.name) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.name) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'need_group.name cannot be read'); END;

CREATE TRIGGER occurrence_ends_on_is_readable_on_insert
BEFORE INSERT ON occurrence
WHEN NEW.ends_on IS NOT NULL AND NOT ifnull(NEW.ends_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.ends_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'occurrence.ends_on cannot be read'); END;

CREATE TRIGGER occurrence_ends_on_is_readable_on_update
BEFORE UPDATE OF ends_on ON occurrence
WHEN NEW.ends_on IS NOT NULL AND NOT ifnull(NEW.ends_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.ends_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'occurrence.ends_on cannot be read'); END;

CREATE TRIGGER occurrence_note_is_readable_on_insert
BEFORE INSERT ON occurrence
WHEN NEW.note IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.note) THEN json_type(NEW.note) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.note) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'occurrence.note cannot be read'); END;

CREATE TRIGGER occurrence_note_is_readable_on_update
BEFORE UPDATE OF note ON occurrence
WHEN NEW.note IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.note) THEN json_type(NEW.note) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.note) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'occurrence.note cannot be read'); END;

CREATE TRIGGER occurrence_starts_on_is_readable_on_insert
BEFORE INSERT ON occurrence
WHEN NEW.starts_on IS NOT NULL AND NOT ifnull(NEW.starts_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.starts_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'occurrence.starts_on cannot be read'); END;

CREATE TRIGGER occurrence_starts_on_is_readable_on_update
BEFORE UPDATE OF starts_on ON occurrence
WHEN NEW.starts_on IS NOT NULL AND NOT ifnull(NEW.starts_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.starts_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'occurrence.starts_on cannot be read'); END;

CREATE TRIGGER occurrence_title_is_readable_on_insert
BEFORE INSERT ON occurrence
WHEN NEW.title IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.title) THEN json_type(NEW.title) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.title) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'occurrence.title cannot be read'); END;

CREATE TRIGGER occurrence_title_is_readable_on_update
BEFORE UPDATE OF title ON occurrence
WHEN NEW.title IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.title) THEN json_type(NEW.title) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.title) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'occurrence.title cannot be read'); END;

CREATE TRIGGER occurrence_uuid_is_readable_on_insert
BEFORE INSERT ON occurrence
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'occurrence.uuid cannot be read'); END;

CREATE TRIGGER occurrence_uuid_is_readable_on_update
BEFORE UPDATE OF uuid ON occurrence
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'occurrence.uuid cannot be read'); END;

CREATE TRIGGER organization_name_is_readable_on_insert
BEFORE INSERT ON organization
WHEN NEW.name IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.name) THEN json_type(NEW.name) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.name) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'organization.name cannot be read'); END;

CREATE TRIGGER organization_name_is_readable_on_update
BEFORE UPDATE OF name ON organization
WHEN NEW.name IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.name) THEN json_type(NEW.name) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.name) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'organization.name cannot be read'); END;

CREATE TRIGGER organization_slug_is_readable_on_insert
BEFORE INSERT ON organization
WHEN NEW.slug IS NOT NULL AND NOT ifnull(length(NEW.slug) BETWEEN 1 AND 100 AND NEW.slug NOT GLOB '*[^a-z0-9-]*', FALSE)
BEGIN SELECT RAISE(ABORT, 'organization.slug cannot be read'); END;

CREATE TRIGGER organization_slug_is_readable_on_update
BEFORE UPDATE OF slug ON organization
WHEN NEW.slug IS NOT NULL AND NOT ifnull(length(NEW.slug) BETWEEN 1 AND 100 AND NEW.slug NOT GLOB '*[^a-z0-9-]*', FALSE)
BEGIN SELECT RAISE(ABORT, 'organization.slug cannot be read'); END;

CREATE TRIGGER organization_uuid_is_readable_on_insert
BEFORE INSERT ON organization
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'organization.uuid cannot be read'); END;

CREATE TRIGGER organization_uuid_is_readable_on_update
BEFORE UPDATE OF uuid ON organization
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'organization.uuid cannot be read'); END;

CREATE TRIGGER place_is_confidential_for_ever
BEFORE UPDATE OF confidential_service_id ON location
WHEN NEW.confidential_service_id IS NOT OLD.confidential_service_id
BEGIN SELECT RAISE(ABORT, 'no confidential street becomes an open one, nor another listing''s'); END;

CREATE TRIGGER place_is_of_its_kind BEFORE INSERT ON service_at_location
WHEN NEW.location_id IS NOT NULL
  AND (SELECT confidential_service_id FROM location WHERE id = NEW.location_id) IS NOT (
    SELECT iif(whereabouts <> 'open', id, NULL) FROM service WHERE id = NEW.service_id)
BEGIN SELECT RAISE(ABORT, 'a confidential street is one listing''s own'); END;

CREATE TRIGGER place_loses_its_contact_points_before_it_is_confidential
BEFORE UPDATE OF confidential_service_id ON location
WHEN NEW.confidential_service_id IS NOT NULL
  AND EXISTS (SELECT 1 FROM contact_point WHERE location_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'a confidential place has no contact points'); END;

CREATE TRIGGER place_stays_of_its_kind
BEFORE UPDATE OF service_id, location_id ON service_at_location
WHEN NEW.location_id IS NOT NULL
  AND (SELECT confidential_service_id FROM location WHERE id = NEW.location_id) IS NOT (
    SELECT iif(whereabouts <> 'open', id, NULL) FROM service WHERE id = NEW.service_id)
BEGIN SELECT RAISE(ABORT, 'a confidential street is one listing''s own'); END;

CREATE TRIGGER region_name_is_readable_on_insert
BEFORE INSERT ON region
WHEN NEW.name IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.name) THEN json_type(NEW.name) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.name) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'region.name cannot be read'); END;

CREATE TRIGGER region_name_is_readable_on_update
BEFORE UPDATE OF name ON region
WHEN NEW.name IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.name) THEN json_type(NEW.name) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.name) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'region.name cannot be read'); END;

CREATE TRIGGER region_slug_is_readable_on_insert
BEFORE INSERT ON region
WHEN NEW.slug IS NOT NULL AND NOT ifnull(length(NEW.slug) BETWEEN 1 AND 100 AND NEW.slug NOT GLOB '*[^a-z0-9-]*', FALSE)
BEGIN SELECT RAISE(ABORT, 'region.slug cannot be read'); END;

CREATE TRIGGER region_slug_is_readable_on_update
BEFORE UPDATE OF slug ON region
WHEN NEW.slug IS NOT NULL AND NOT ifnull(length(NEW.slug) BETWEEN 1 AND 100 AND NEW.slug NOT GLOB '*[^a-z0-9-]*', FALSE)
BEGIN SELECT RAISE(ABORT, 'region.slug cannot be read'); END;

CREATE TRIGGER region_uuid_is_readable_on_insert
BEFORE INSERT ON region
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'region.uuid cannot be read'); END;

CREATE TRIGGER region_uuid_is_readable_on_update
BEFORE UPDATE OF uuid ON region
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'region.uuid cannot be read'); END;

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
      AND NEW.before IS json_remove(OLD.before, '$.street', '$.facts') AND NEW.after IS json_remove(OLD.after, '$.street', '$.facts')
  )
)
BEGIN SELECT RAISE(ABORT, 'history is not rewritten'); END;

CREATE TRIGGER revision_is_kept BEFORE DELETE ON revision
BEGIN SELECT RAISE(ABORT, 'history is not deleted'); END;

CREATE TRIGGER safety_contact_is_kept BEFORE DELETE ON safety_contact
BEGIN SELECT RAISE(ABORT, 'a safety contact is never deleted'); END;

CREATE TRIGGER safety_contact_keeps_role BEFORE UPDATE OF role ON safety_contact
WHEN NEW.role <> OLD.role
BEGIN SELECT RAISE(ABORT, 'a safety contact keeps its role'); END;

CREATE TRIGGER schedule_description_is_readable_on_insert
BEFORE INSERT ON schedule
WHEN NEW.description IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.description) THEN json_type(NEW.description) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.description) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'schedule.description cannot be read'); END;

CREATE TRIGGER schedule_description_is_readable_on_update
BEFORE UPDATE OF description ON schedule
WHEN NEW.description IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.description) THEN json_type(NEW.description) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.description) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'schedule.description cannot be read'); END;

CREATE TRIGGER service_application_process_is_readable_on_insert
BEFORE INSERT ON service
WHEN NEW.application_process IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.application_process) THEN json_type(NEW.application_process) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.application_process) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.application_process cannot be read'); END;

CREATE TRIGGER service_application_process_is_readable_on_update
BEFORE UPDATE OF application_process ON service
WHEN NEW.application_process IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.application_process) THEN json_type(NEW.application_process) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.application_process) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.application_process cannot be read'); END;

CREATE TRIGGER service_area_note_is_readable_on_insert
BEFORE INSERT ON service
WHEN NEW.area_note IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.area_note) THEN json_type(NEW.area_note) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.area_note) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.area_note cannot be read'); END;

CREATE TRIGGER service_area_note_is_readable_on_update
BEFORE UPDATE OF area_note ON service
WHEN NEW.area_note IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.area_note) THEN json_type(NEW.area_note) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.area_note) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.area_note cannot be read'); END;

CREATE TRIGGER service_assured_date_is_readable_on_insert
BEFORE INSERT ON service
WHEN NEW.assured_date IS NOT NULL AND NOT ifnull(NEW.assured_date BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.assured_date) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.assured_date cannot be read'); END;

CREATE TRIGGER service_assured_date_is_readable_on_update
BEFORE UPDATE OF assured_date ON service
WHEN NEW.assured_date IS NOT NULL AND NOT ifnull(NEW.assured_date BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.assured_date) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.assured_date cannot be read'); END;

CREATE TRIGGER service_description_is_readable_on_insert
BEFORE INSERT ON service
WHEN NEW.description IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.description) THEN json_type(NEW.description) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.description) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.description cannot be read'); END;

CREATE TRIGGER service_description_is_readable_on_update
BEFORE UPDATE OF description ON service
WHEN NEW.description IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.description) THEN json_type(NEW.description) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.description) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.description cannot be read'); END;

CREATE TRIGGER service_ends_on_is_readable_on_insert
BEFORE INSERT ON service
WHEN NEW.ends_on IS NOT NULL AND NOT ifnull(NEW.ends_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.ends_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.ends_on cannot be read'); END;

CREATE TRIGGER service_ends_on_is_readable_on_update
BEFORE UPDATE OF ends_on ON service
WHEN NEW.ends_on IS NOT NULL AND NOT ifnull(NEW.ends_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.ends_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.ends_on cannot be read'); END;

CREATE TRIGGER service_fees_description_is_readable_on_insert
BEFORE INSERT ON service
WHEN NEW.fees_description IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.fees_description) THEN json_type(NEW.fees_description) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.fees_description) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.fees_description cannot be read'); END;

CREATE TRIGGER service_fees_description_is_readable_on_update
BEFORE UPDATE OF fees_description ON service
WHEN NEW.fees_description IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.fees_description) THEN json_type(NEW.fees_description) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.fees_description) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.fees_description cannot be read'); END;

CREATE TRIGGER service_languages_note_is_readable_on_insert
BEFORE INSERT ON service
WHEN NEW.languages_note IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.languages_note) THEN json_type(NEW.languages_note) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.languages_note) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.languages_note cannot be read'); END;

CREATE TRIGGER service_languages_note_is_readable_on_update
BEFORE UPDATE OF languages_note ON service
WHEN NEW.languages_note IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.languages_note) THEN json_type(NEW.languages_note) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.languages_note) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.languages_note cannot be read'); END;

CREATE TRIGGER service_last_modified_is_readable_on_insert
BEFORE INSERT ON service
WHEN NEW.last_modified IS NOT NULL AND NOT ifnull(NEW.last_modified IS strftime('%Y-%m-%dT%H:%M:%SZ', NEW.last_modified, '+0 days'), FALSE)
BEGIN SELECT RAISE(ABORT, 'service.last_modified cannot be read'); END;

CREATE TRIGGER service_last_modified_is_readable_on_update
BEFORE UPDATE OF last_modified ON service
WHEN NEW.last_modified IS NOT NULL AND NOT ifnull(NEW.last_modified IS strftime('%Y-%m-%dT%H:%M:%SZ', NEW.last_modified, '+0 days'), FALSE)
BEGIN SELECT RAISE(ABORT, 'service.last_modified cannot be read'); END;

CREATE TRIGGER service_name_is_readable_on_insert
BEFORE INSERT ON service
WHEN NEW.name IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.name) THEN json_type(NEW.name) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.name) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.name cannot be read'); END;

CREATE TRIGGER service_name_is_readable_on_update
BEFORE UPDATE OF name ON service
WHEN NEW.name IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.name) THEN json_type(NEW.name) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.name) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.name cannot be read'); END;

CREATE TRIGGER service_not_suitable_when_is_readable_on_insert
BEFORE INSERT ON service
WHEN NEW.not_suitable_when IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.not_suitable_when) THEN json_type(NEW.not_suitable_when) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.not_suitable_when) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.not_suitable_when cannot be read'); END;

CREATE TRIGGER service_not_suitable_when_is_readable_on_update
BEFORE UPDATE OF not_suitable_when ON service
WHEN NEW.not_suitable_when IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.not_suitable_when) THEN json_type(NEW.not_suitable_when) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.not_suitable_when) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.not_suitable_when cannot be read'); END;

CREATE TRIGGER service_slug_is_readable_on_insert
BEFORE INSERT ON service
WHEN NEW.slug IS NOT NULL AND NOT ifnull(length(NEW.slug) BETWEEN 1 AND 100 AND NEW.slug NOT GLOB '*[^a-z0-9-]*', FALSE)
BEGIN SELECT RAISE(ABORT, 'service.slug cannot be read'); END;

CREATE TRIGGER service_slug_is_readable_on_update
BEFORE UPDATE OF slug ON service
WHEN NEW.slug IS NOT NULL AND NOT ifnull(length(NEW.slug) BETWEEN 1 AND 100 AND NEW.slug NOT GLOB '*[^a-z0-9-]*', FALSE)
BEGIN SELECT RAISE(ABORT, 'service.slug cannot be read'); END;

CREATE TRIGGER service_source_from_is_readable_on_insert
BEFORE INSERT ON service
WHEN NEW.source_from IS NOT NULL AND NOT ifnull(NEW.source_from BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.source_from) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.source_from cannot be read'); END;

CREATE TRIGGER service_source_from_is_readable_on_update
BEFORE UPDATE OF source_from ON service
WHEN NEW.source_from IS NOT NULL AND NOT ifnull(NEW.source_from BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.source_from) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.source_from cannot be read'); END;

CREATE TRIGGER service_source_to_is_readable_on_insert
BEFORE INSERT ON service
WHEN NEW.source_to IS NOT NULL AND NOT ifnull(NEW.source_to BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.source_to) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.source_to cannot be read'); END;

CREATE TRIGGER service_source_to_is_readable_on_update
BEFORE UPDATE OF source_to ON service
WHEN NEW.source_to IS NOT NULL AND NOT ifnull(NEW.source_to BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.source_to) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.source_to cannot be read'); END;

CREATE TRIGGER service_starts_on_is_readable_on_insert
BEFORE INSERT ON service
WHEN NEW.starts_on IS NOT NULL AND NOT ifnull(NEW.starts_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.starts_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.starts_on cannot be read'); END;

CREATE TRIGGER service_starts_on_is_readable_on_update
BEFORE UPDATE OF starts_on ON service
WHEN NEW.starts_on IS NOT NULL AND NOT ifnull(NEW.starts_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.starts_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.starts_on cannot be read'); END;

CREATE TRIGGER service_summary_is_readable_on_insert
BEFORE INSERT ON service
WHEN NEW.summary IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.summary) THEN json_type(NEW.summary) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.summary) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.summary cannot be read'); END;

CREATE TRIGGER service_summary_is_readable_on_update
BEFORE UPDATE OF summary ON service
WHEN NEW.summary IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.summary) THEN json_type(NEW.summary) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.summary) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.summary cannot be read'); END;

CREATE TRIGGER service_uuid_is_readable_on_insert
BEFORE INSERT ON service
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'service.uuid cannot be read'); END;

CREATE TRIGGER service_uuid_is_readable_on_update
BEFORE UPDATE OF uuid ON service
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'service.uuid cannot be read'); END;

CREATE TRIGGER service_waiting_on_is_readable_on_insert
BEFORE INSERT ON service
WHEN NEW.waiting_on IS NOT NULL AND NOT ifnull(NEW.waiting_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.waiting_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.waiting_on cannot be read'); END;

CREATE TRIGGER service_waiting_on_is_readable_on_update
BEFORE UPDATE OF waiting_on ON service
WHEN NEW.waiting_on IS NOT NULL AND NOT ifnull(NEW.waiting_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.waiting_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.waiting_on cannot be read'); END;

CREATE TRIGGER session_exception_on_date_is_readable_on_insert
BEFORE INSERT ON session_exception
WHEN NEW.on_date IS NOT NULL AND NOT ifnull(NEW.on_date BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.on_date) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'session_exception.on_date cannot be read'); END;

CREATE TRIGGER session_exception_on_date_is_readable_on_update
BEFORE UPDATE OF on_date ON session_exception
WHEN NEW.on_date IS NOT NULL AND NOT ifnull(NEW.on_date BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.on_date) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'session_exception.on_date cannot be read'); END;

CREATE TRIGGER session_series_byday_is_readable_on_insert
BEFORE INSERT ON session_series
WHEN NEW.byday IS NOT NULL AND NOT ifnull(CASE NEW.freq WHEN 'MONTHLY' THEN
  substr(NEW.byday, -2) IN ('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')
  AND substr(NEW.byday, 1, length(NEW.byday) - 2) IN ('1', '2', '3', '4', '-1')
ELSE NEW.byday NOT GLOB '*[^A-Z,]*' AND (
  SELECT count(DISTINCT value) = count(*) AND total(value NOT IN ('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')) = 0
  FROM json_each('["' || replace(NEW.byday, ',', '","') || '"]')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'session_series.byday cannot be read'); END;

CREATE TRIGGER session_series_byday_is_readable_on_update
BEFORE UPDATE OF byday ON session_series
WHEN NEW.byday IS NOT NULL AND NOT ifnull(CASE NEW.freq WHEN 'MONTHLY' THEN
  substr(NEW.byday, -2) IN ('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')
  AND substr(NEW.byday, 1, length(NEW.byday) - 2) IN ('1', '2', '3', '4', '-1')
ELSE NEW.byday NOT GLOB '*[^A-Z,]*' AND (
  SELECT count(DISTINCT value) = count(*) AND total(value NOT IN ('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')) = 0
  FROM json_each('["' || replace(NEW.byday, ',', '","') || '"]')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'session_series.byday cannot be read'); END;

CREATE TRIGGER session_series_dtstart_is_readable_on_insert
BEFORE INSERT ON session_series
WHEN NEW.dtstart IS NOT NULL AND NOT ifnull(NEW.dtstart BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.dtstart) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'session_series.dtstart cannot be read'); END;

CREATE TRIGGER session_series_dtstart_is_readable_on_update
BEFORE UPDATE OF dtstart ON session_series
WHEN NEW.dtstart IS NOT NULL AND NOT ifnull(NEW.dtstart BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.dtstart) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'session_series.dtstart cannot be read'); END;

CREATE TRIGGER session_series_note_is_readable_on_insert
BEFORE INSERT ON session_series
WHEN NEW.note IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.note) THEN json_type(NEW.note) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.note) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'session_series.note cannot be read'); END;

CREATE TRIGGER session_series_note_is_readable_on_update
BEFORE UPDATE OF note ON session_series
WHEN NEW.note IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.note) THEN json_type(NEW.note) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.note) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'session_series.note cannot be read'); END;

CREATE TRIGGER session_series_title_is_readable_on_insert
BEFORE INSERT ON session_series
WHEN NEW.title IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.title) THEN json_type(NEW.title) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.title) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'session_series.title cannot be read'); END;

CREATE TRIGGER session_series_title_is_readable_on_update
BEFORE UPDATE OF title ON session_series
WHEN NEW.title IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.title) THEN json_type(NEW.title) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.title) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'session_series.title cannot be read'); END;

CREATE TRIGGER session_series_until_is_readable_on_insert
BEFORE INSERT ON session_series
WHEN NEW.until IS NOT NULL AND NOT ifnull(NEW.until BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.until) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'session_series.until cannot be read'); END;

CREATE TRIGGER session_series_until_is_readable_on_update
BEFORE UPDATE OF until ON session_series
WHEN NEW.until IS NOT NULL AND NOT ifnull(NEW.until BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.until) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'session_series.until cannot be read'); END;

CREATE TRIGGER session_series_uuid_is_readable_on_insert
BEFORE INSERT ON session_series
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'session_series.uuid cannot be read'); END;

CREATE TRIGGER session_series_uuid_is_readable_on_update
BEFORE UPDATE OF uuid ON session_series
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'session_series.uuid cannot be read'); END;

CREATE TRIGGER suggestion_takes_contact AFTER DELETE ON suggestion
BEGIN DELETE FROM suggestion_contact WHERE suggestion_id = old.id; END;

CREATE TRIGGER taxonomy_term_arranged_by_is_readable_on_insert
BEFORE INSERT ON taxonomy_term
WHEN NEW.arranged_by IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.arranged_by) THEN json_type(NEW.arranged_by) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.arranged_by) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'taxonomy_term.arranged_by cannot be read'); END;

CREATE TRIGGER taxonomy_term_arranged_by_is_readable_on_update
BEFORE UPDATE OF arranged_by ON taxonomy_term
WHEN NEW.arranged_by IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.arranged_by) THEN json_type(NEW.arranged_by) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.arranged_by) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'taxonomy_term.arranged_by cannot be read'); END;

CREATE TRIGGER taxonomy_term_definition_is_readable_on_insert
BEFORE INSERT ON taxonomy_term
WHEN NEW.definition IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.definition) THEN json_type(NEW.definition) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.definition) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'taxonomy_term.definition cannot be read'); END;

CREATE TRIGGER taxonomy_term_definition_is_readable_on_update
BEFORE UPDATE OF definition ON taxonomy_term
WHEN NEW.definition IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.definition) THEN json_type(NEW.definition) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.definition) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'taxonomy_term.definition cannot be read'); END;

CREATE TRIGGER taxonomy_term_hint_is_readable_on_insert
BEFORE INSERT ON taxonomy_term
WHEN NEW.hint IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.hint) THEN json_type(NEW.hint) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.hint) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'taxonomy_term.hint cannot be read'); END;

CREATE TRIGGER taxonomy_term_hint_is_readable_on_update
BEFORE UPDATE OF hint ON taxonomy_term
WHEN NEW.hint IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.hint) THEN json_type(NEW.hint) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.hint) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'taxonomy_term.hint cannot be read'); END;

CREATE TRIGGER taxonomy_term_name_is_readable_on_insert
BEFORE INSERT ON taxonomy_term
WHEN NEW.name IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.name) THEN json_type(NEW.name) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.name) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'taxonomy_term.name cannot be read'); END;

CREATE TRIGGER taxonomy_term_name_is_readable_on_update
BEFORE UPDATE OF name ON taxonomy_term
WHEN NEW.name IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.name) THEN json_type(NEW.name) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.name) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'taxonomy_term.name cannot be read'); END;

CREATE TRIGGER taxonomy_term_not_for_is_readable_on_insert
BEFORE INSERT ON taxonomy_term
WHEN NEW.not_for IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.not_for) THEN json_type(NEW.not_for) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.not_for) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'taxonomy_term.not_for cannot be read'); END;

CREATE TRIGGER taxonomy_term_not_for_is_readable_on_update
BEFORE UPDATE OF not_for ON taxonomy_term
WHEN NEW.not_for IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.not_for) THEN json_type(NEW.not_for) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.not_for) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'taxonomy_term.not_for cannot be read'); END;

CREATE TRIGGER taxonomy_term_plain_is_readable_on_insert
BEFORE INSERT ON taxonomy_term
WHEN NEW.plain IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.plain) THEN json_type(NEW.plain) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.plain) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'taxonomy_term.plain cannot be read'); END;

CREATE TRIGGER taxonomy_term_plain_is_readable_on_update
BEFORE UPDATE OF plain ON taxonomy_term
WHEN NEW.plain IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.plain) THEN json_type(NEW.plain) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.plain) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'taxonomy_term.plain cannot be read'); END;

CREATE TRIGGER taxonomy_term_slug_is_readable_on_insert
BEFORE INSERT ON taxonomy_term
WHEN NEW.slug IS NOT NULL AND NOT ifnull(length(NEW.slug) BETWEEN 1 AND 100 AND NEW.slug NOT GLOB '*[^a-z0-9-]*', FALSE)
BEGIN SELECT RAISE(ABORT, 'taxonomy_term.slug cannot be read'); END;

CREATE TRIGGER taxonomy_term_slug_is_readable_on_update
BEFORE UPDATE OF slug ON taxonomy_term
WHEN NEW.slug IS NOT NULL AND NOT ifnull(length(NEW.slug) BETWEEN 1 AND 100 AND NEW.slug NOT GLOB '*[^a-z0-9-]*', FALSE)
BEGIN SELECT RAISE(ABORT, 'taxonomy_term.slug cannot be read'); END;

CREATE TRIGGER taxonomy_term_statutory_basis_is_readable_on_insert
BEFORE INSERT ON taxonomy_term
WHEN NEW.statutory_basis IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.statutory_basis) THEN json_type(NEW.statutory_basis) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.statutory_basis) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'taxonomy_term.statutory_basis cannot be read'); END;

CREATE TRIGGER taxonomy_term_statutory_basis_is_readable_on_update
BEFORE UPDATE OF statutory_basis ON taxonomy_term
WHEN NEW.statutory_basis IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.statutory_basis) THEN json_type(NEW.statutory_basis) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.statutory_basis) WHERE type <> 'text'
    OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'taxonomy_term.statutory_basis cannot be read'); END;

CREATE TRIGGER taxonomy_term_synonyms_is_readable_on_insert
BEFORE INSERT ON taxonomy_term
WHEN NEW.synonyms IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.synonyms) THEN json_type(NEW.synonyms) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.synonyms) AS language
    WHERE language.type <> 'array'
      OR EXISTS (SELECT 1 FROM json_each(language.value) WHERE type <> 'text')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'taxonomy_term.synonyms cannot be read'); END;

CREATE TRIGGER taxonomy_term_synonyms_is_readable_on_update
BEFORE UPDATE OF synonyms ON taxonomy_term
WHEN NEW.synonyms IS NOT NULL AND NOT ifnull(CASE WHEN json_valid(NEW.synonyms) THEN json_type(NEW.synonyms) = 'object'
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.synonyms) AS language
    WHERE language.type <> 'array'
      OR EXISTS (SELECT 1 FROM json_each(language.value) WHERE type <> 'text')) END, FALSE)
BEGIN SELECT RAISE(ABORT, 'taxonomy_term.synonyms cannot be read'); END;

CREATE TRIGGER taxonomy_term_uuid_is_readable_on_insert
BEFORE INSERT ON taxonomy_term
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'taxonomy_term.uuid cannot be read'); END;

CREATE TRIGGER taxonomy_term_uuid_is_readable_on_update
BEFORE UPDATE OF uuid ON taxonomy_term
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'taxonomy_term.uuid cannot be read'); END;

CREATE TRIGGER under_18_counted_on_is_readable_on_insert
BEFORE INSERT ON under_18
WHEN NEW.counted_on IS NOT NULL AND NOT ifnull(NEW.counted_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.counted_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'under_18.counted_on cannot be read'); END;

CREATE TRIGGER under_18_counted_on_is_readable_on_update
BEFORE UPDATE OF counted_on ON under_18
WHEN NEW.counted_on IS NOT NULL AND NOT ifnull(NEW.counted_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.counted_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'under_18.counted_on cannot be read'); END;

CREATE TRIGGER whereabouts_change_without_places BEFORE UPDATE OF whereabouts ON service
WHEN (NEW.whereabouts = 'open') <> (OLD.whereabouts = 'open') AND (
  EXISTS (SELECT 1 FROM service_at_location
    WHERE service_id = OLD.id AND location_id IS NOT NULL)
  OR EXISTS (SELECT 1 FROM location WHERE confidential_service_id = OLD.id))
BEGIN SELECT RAISE(ABORT, 'a listing leaves its streets before they are confidential, or open'); END;
