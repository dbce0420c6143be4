PRAGMA application_id = 1163022160;
CREATE TABLE wellbeing_services_county (
  code TEXT PRIMARY KEY CHECK (code GLOB '[0-9][0-9]'),
  name TEXT NOT NULL CHECK (json_valid(name))
, organization_id INTEGER
  REFERENCES organization (id) ON DELETE SET NULL) STRICT;
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
CREATE TABLE organization (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (json_valid(name)),
  url TEXT CHECK (url LIKE 'https://%' OR url LIKE 'http://%')
, revision INTEGER NOT NULL DEFAULT 1
  CHECK (revision >= 1)) STRICT;
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
CREATE TABLE service_source (
  service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  citation TEXT NOT NULL CHECK (citation <> ''),
  PRIMARY KEY (service_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE service_provider (
  service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  role TEXT NOT NULL CHECK (role IN ('provider', 'partner')),
  PRIMARY KEY (service_id, position),
  UNIQUE (service_id, organization_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE attribute (
  service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  taxonomy_term_id INTEGER NOT NULL REFERENCES taxonomy_term (id),
  PRIMARY KEY (service_id, taxonomy_term_id)
) STRICT, WITHOUT ROWID;
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
  note TEXT NOT NULL CHECK (json_valid(note)), opens_at TEXT
  CHECK (opens_at GLOB '[0-2][0-9]:[0-5][0-9]' AND opens_at < '24:00'), closes_at TEXT
  CHECK (closes_at GLOB '[0-2][0-9]:[0-5][0-9]' AND closes_at <= '24:00')
  CHECK (closes_at IS NULL OR ifnull(opens_at < closes_at, 0)),
  UNIQUE (service_id, position),
  CHECK (starts_on <= ends_on)
) STRICT;
CREATE TABLE catalogue_version (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version INTEGER NOT NULL
) STRICT;
CREATE TABLE inventory_confirmation (
  municipality_code TEXT NOT NULL REFERENCES municipality (code),
  taxonomy_term_id INTEGER NOT NULL REFERENCES taxonomy_term (id),
  confirmed_on TEXT NOT NULL CHECK (confirmed_on IS date(confirmed_on, '+0 days')),
  confirmed_by TEXT NOT NULL CHECK (confirmed_by <> ''),
  PRIMARY KEY (municipality_code, taxonomy_term_id, confirmed_on)
) STRICT, WITHOUT ROWID;
CREATE TABLE travel_time (
  from_code TEXT NOT NULL REFERENCES municipality (code),
  to_code TEXT NOT NULL REFERENCES municipality (code),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  source TEXT NOT NULL CHECK (source <> ''),
  PRIMARY KEY (from_code, to_code),
  CHECK (from_code <> to_code)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE search_analyzer (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  signature TEXT NOT NULL
) STRICT;
CREATE TABLE municipality_boundary (
  municipality_code TEXT PRIMARY KEY REFERENCES municipality (code),
  outline TEXT NOT NULL CHECK (json_valid(outline) AND json_type(outline) = 'array'),
  source TEXT NOT NULL CHECK (source <> ''),
  imported_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
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
CREATE TABLE verification_link (
  token_hash BLOB NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
  account_id INTEGER NOT NULL REFERENCES account (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('password')),
  expires_at TEXT NOT NULL
    CHECK (expires_at IS strftime('%Y-%m-%dT%H:%M:%SZ', expires_at, '+0 days')),
  used_at TEXT CHECK (used_at IS strftime('%Y-%m-%dT%H:%M:%SZ', used_at, '+0 days'))
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
CREATE TABLE "former_slug" (
  entity TEXT NOT NULL CHECK (entity IN ('service', 'organization', 'taxonomy_term')),
  slug TEXT NOT NULL,
  entity_id INTEGER NOT NULL,
  PRIMARY KEY (entity, slug)
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
CREATE TABLE session_exception (
  session_series_id INTEGER NOT NULL REFERENCES session_series (id) ON DELETE CASCADE,
  on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
  state TEXT NOT NULL CHECK (state IN ('skipped', 'cancelled')),
  PRIMARY KEY (session_series_id, on_date)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE under_18 (
  municipality_code TEXT PRIMARY KEY REFERENCES municipality (code),
  people INTEGER NOT NULL CHECK (people >= 0),
  counted_on TEXT NOT NULL CHECK (counted_on IS date(counted_on, '+0 days')),
  source TEXT NOT NULL CHECK (source <> '')
) STRICT, WITHOUT ROWID;
CREATE TABLE backup (
  id INTEGER PRIMARY KEY,
  made_at TEXT NOT NULL,
  file TEXT NOT NULL CHECK (file <> ''),
  bytes INTEGER CHECK (bytes > 0),
  trouble TEXT CHECK (trouble <> ''),
  CHECK ((bytes IS NULL) = (trouble IS NOT NULL))
) STRICT;
CREATE TABLE location (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  municipality_code TEXT NOT NULL REFERENCES municipality (code),
  street TEXT NOT NULL CHECK (street <> ''),
  confidential_service_id INTEGER REFERENCES service (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  UNIQUE (id, municipality_code)
) STRICT;
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
CREATE TABLE place_to_check (
  service_id INTEGER PRIMARY KEY REFERENCES service (id) ON DELETE CASCADE
) STRICT;
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
CREATE TABLE "revision" (
  id INTEGER PRIMARY KEY,
  entity TEXT NOT NULL CHECK (entity IN (
    'region', 'municipality', 'need_group', 'taxonomy_term', 'organization', 'service',
    'municipality_boundary', 'inventory_confirmation', 'travel_time', 'location', 'suggestion',
    'safety_contact')),
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
CREATE TABLE search_waiting (
  service_id INTEGER PRIMARY KEY REFERENCES service (id) ON DELETE CASCADE
) STRICT;
CREATE TABLE day_secret (
  day TEXT NOT NULL PRIMARY KEY CHECK (day IS date(day, '+0 days')),
  secret BLOB NOT NULL CHECK (length(secret) = 32)
) STRICT, WITHOUT ROWID;
CREATE TABLE form_ticket (
  ticket_hash BLOB NOT NULL PRIMARY KEY CHECK (length(ticket_hash) = 32),
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 32),
  sent_at TEXT NOT NULL
    CHECK (sent_at IS strftime('%Y-%m-%dT%H:%M:%SZ', sent_at, '+0 days')),
  outcome TEXT CHECK (outcome LIKE '/%')
) STRICT, WITHOUT ROWID;
CREATE TABLE login_memory (
  hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
  day TEXT NOT NULL CHECK (day IS date(day, '+0 days'))
) STRICT, WITHOUT ROWID;
INSERT INTO "wellbeing_services_county" VALUES ('21', '{"en":"Wellbeing services county of Lapland","fi":"Lapin hyvinvointialue","sv":"Lapplands välfärdsområde"}', NULL);
INSERT INTO "wellbeing_services_county" VALUES ('08', '{"en":"Wellbeing services county of Pirkanmaa","fi":"Pirkanmaan hyvinvointialue","sv":"Birkalands välfärdsområde"}', NULL);
INSERT INTO "region" VALUES (1, '0dc7df7d-967a-540d-b052-edec7f41b78b', '19', 'lappi', '{"en":"Lapland","fi":"Lappi","sv":"Lappland"}', 'Lapissa', 'Lapin', '21');
INSERT INTO "region" VALUES (2, 'd2714292-3a2e-5abf-95d5-21ed6b1e8b52', '06', 'pirkanmaa', '{"en":"Pirkanmaa","fi":"Pirkanmaa","sv":"Birkaland"}', 'Pirkanmaalla', 'Pirkanmaan', '08');
INSERT INTO "municipality" VALUES (2, 'faefbfb7-5ced-5870-9577-e75a0cf1477d', '148', 'inari', '{"fi":"Inari","se":"Anár","smn":"Aanaar","sms":"Aanar","sv":"Enare"}', '[]', 'Inarissa', 'Inarin', '19', '197', '{"fi":"Pohjois-Lappi"}', 'Ivalo', 68.6575, 27.545, 7127, '2023-12-31', 'whole', 1, 1, NULL, 17333.62, NULL);
INSERT INTO "municipality" VALUES (13, '32e65abf-323c-53fc-88d8-6efe275daa44', '698', 'rovaniemi', '{"fi":"Rovaniemi"}', '["Roavvenjárga"]', 'Rovaniemellä', 'Rovaniemen', '19', '191', '{"fi":"Rovaniemi"}', 'Rovaniemi', 66.4962, 25.7249, 65286, '2023-12-31', NULL, 4, 2, NULL, 8016.75, NULL);
INSERT INTO "municipality" VALUES (20, '6bdb9f4f-83ed-53c2-a6a2-b6b7c4c181f6', '890', 'utsjoki', '{"fi":"Utsjoki","se":"Ohcejohka"}', '["Uccjuuhâ","Uccjokk"]', 'Utsjoella', 'Utsjoen', '19', '197', '{"fi":"Pohjois-Lappi"}', 'Utsjoki', 69.9079, 27.0283, 1139, '2023-12-31', 'whole', 0, 2, NULL, 5372.0, NULL);
INSERT INTO "municipality" VALUES (26, 'a5cfaff3-6fbe-566f-84bb-24a5811dd117', '211', 'kangasala', '{"fi":"Kangasala"}', '[]', 'Kangasalla', 'Kangasalan', '06', '064', '{"fi":"Tampere"}', 'Kangasala', 61.4644, 24.0783, 33473, '2023-12-31', NULL, 4, 4, NULL, 870.88, NULL);
INSERT INTO "municipality" VALUES (34, 'af2e9f25-8ff8-5d9d-b15e-6a3ae30f7c07', '604', 'pirkkala', '{"fi":"Pirkkala","sv":"Birkala"}', '[]', 'Pirkkalassa', 'Pirkkalan', '06', '064', '{"fi":"Tampere"}', 'Pirkkala', 61.4663, 23.6474, 20763, '2023-12-31', NULL, 3, 2, NULL, 103.97, NULL);
INSERT INTO "municipality" VALUES (36, '4bc5f061-ab73-5560-994c-40940c830b91', '635', 'palkane', '{"fi":"Pälkäne"}', '[]', 'Pälkäneellä', 'Pälkäneen', '06', '064', '{"fi":"Tampere"}', 'Pälkäne', 61.3398, 24.2715, 6337, '2023-12-31', NULL, 5, 4, NULL, 738.12, NULL);
INSERT INTO "municipality" VALUES (39, '09c8c984-6560-58dd-a18e-84e96ba590c9', '837', 'tampere', '{"fi":"Tampere","sv":"Tammerfors"}', '[]', 'Tampereella', 'Tampereen', '06', '064', '{"fi":"Tampere"}', 'Tampere', 61.4979, 23.7594, 255050, '2023-12-31', NULL, 2, 2, NULL, 689.59, NULL);
INSERT INTO "municipality" VALUES (42, '572d695d-eb3d-56f4-872a-12cb42d9aba6', '922', 'vesilahti', '{"fi":"Vesilahti"}', '[]', 'Vesilahdessa', 'Vesilahden', '06', '064', '{"fi":"Tampere"}', 'Vesilahti', 61.3097, 23.6151, 4469, '2023-12-31', NULL, 4, 2, NULL, 353.94, NULL);
INSERT INTO "municipality_neighbour" VALUES ('148', '890');
INSERT INTO "municipality_neighbour" VALUES ('211', '635');
INSERT INTO "municipality_neighbour" VALUES ('211', '837');
INSERT INTO "municipality_neighbour" VALUES ('604', '837');
INSERT INTO "municipality_neighbour" VALUES ('604', '922');
INSERT INTO "municipality_neighbour" VALUES ('635', '211');
INSERT INTO "municipality_neighbour" VALUES ('837', '211');
INSERT INTO "municipality_neighbour" VALUES ('837', '604');
INSERT INTO "municipality_neighbour" VALUES ('890', '148');
INSERT INTO "municipality_neighbour" VALUES ('922', '604');
INSERT INTO "need_group" VALUES ('puhua', 1, '{"en":"Talk to someone","fi":"Puhua jollekin","sv":"Prata med någon"}');
INSERT INTO "need_group" VALUES ('sopia', 2, '{"en":"Agree on custody and contact","fi":"Sopia lapsen asioista","sv":"Komma överens om det som gäller barnet"}');
INSERT INTO "need_group" VALUES ('vertaiset', 3, '{"en":"Meet others in the same situation","fi":"Tavata muita samassa tilanteessa","sv":"Träffa andra i samma situation"}');
INSERT INTO "need_group" VALUES ('lapsi', 4, '{"en":"Help for a child or young person","fi":"Apua lapselle tai nuorelle","sv":"Hjälp till barn och unga"}');
INSERT INTO "need_group" VALUES ('lapsi_tapaamiset', 5, '{"en":"Contact between child and parent","fi":"Lapsen ja vanhemman tapaamiset","sv":"Barnets umgänge med föräldern"}');
INSERT INTO "need_group" VALUES ('turva', 6, '{"en":"When there is violence or fear at home","fi":"Kun kotona on väkivaltaa tai pelkoa","sv":"När det finns våld eller rädsla hemma"}');
INSERT INTO "need_group" VALUES ('laki_raha', 7, '{"en":"Law and money","fi":"Laki ja raha","sv":"Lag och pengar"}');
INSERT INTO "need_group" VALUES ('arki', 8, '{"en":"Help with everyday life","fi":"Apua arkeen","sv":"Hjälp i vardagen"}');
INSERT INTO "need_group" VALUES ('tieto', 9, '{"en":"Information and events","fi":"Tietoa ja tilaisuuksia","sv":"Information och evenemang"}');
INSERT INTO "need_group" VALUES ('ammattilaisille', 10, '{"en":"For professionals","fi":"Ammattilaisille","sv":"För yrkespersoner"}');
INSERT INTO "taxonomy" VALUES ('service_type');
INSERT INTO "taxonomy" VALUES ('audience');
INSERT INTO "taxonomy" VALUES ('phase');
INSERT INTO "taxonomy" VALUES ('level');
INSERT INTO "taxonomy" VALUES ('access');
INSERT INTO "taxonomy" VALUES ('delivery_mode');
INSERT INTO "taxonomy" VALUES ('format');
INSERT INTO "taxonomy_term" VALUES (1, 'ac39b81b-a0c8-5448-ba36-424e4b3cbfe6', 'service_type', 'eroneuvonta', 'eroneuvonta', 0, '{"en":"Separation advice","fi":"Eroneuvonta","sv":"Skilsmässorådgivning"}', '{}', '{}', '{}', '{}', 1, '{}', '{}', '{}', NULL, 'puhua', 1, 1, 0);
INSERT INTO "taxonomy_term" VALUES (3, 'd20e3671-b90a-5a27-9eca-0dbf773f417c', 'service_type', 'vanhemman_neuvo', 'vanhemman-neuvo', 2, '{"en":"Parent group after separation","fi":"Vanhemman neuvo -ryhmä","sv":"Föräldragrupp (Vanhemman neuvo)"}', '{}', '{}', '{}', '{}', 1, '{}', '{}', '{}', NULL, 'vertaiset', 1, 1, 0);
INSERT INTO "taxonomy_term" VALUES (4, 'a4454334-08fd-5a6e-83d3-d57f6705e806', 'service_type', 'perheasioiden_sovittelu', 'perheasioiden-sovittelu', 3, '{"en":"Family mediation","fi":"Perheasioiden sovittelu","sv":"Medling i familjefrågor"}', '{}', '{}', '{}', '{}', 2, '{}', '{}', '{}', NULL, 'sopia', 1, 1, 0);
INSERT INTO "taxonomy_term" VALUES (5, 'bd50070f-0112-5825-8612-6b69cf98d4c5', 'service_type', 'lastenvalvoja', 'lastenvalvoja', 4, '{"en":"Child welfare supervisor (family law services)","fi":"Lastenvalvoja (perheoikeudelliset palvelut)","sv":"Barnatillsyningsman (familjerättsliga tjänster)"}', '{}', '{}', '{}', '{}', 2, '{}', '{}', '{}', NULL, 'sopia', 1, 1, 0);
INSERT INTO "taxonomy_term" VALUES (6, 'b4b51fd1-7a9f-5983-a30a-29eaa5de7457', 'service_type', 'perheneuvonta', 'perheneuvonta', 5, '{"en":"Family counselling","fi":"Perheneuvonta ja perheneuvola","sv":"Familjerådgivning"}', '{}', '{}', '{}', '{}', 2, '{}', '{}', '{}', NULL, 'puhua', 1, 1, 0);
INSERT INTO "taxonomy_term" VALUES (7, '7ec337c5-ad42-55f1-8e0b-8faf1eb2dbca', 'service_type', 'parisuhdeneuvonta', 'parisuhdeneuvonta', 6, '{"en":"Couple counselling","fi":"Parisuhdeneuvonta ja pariterapia","sv":"Parrådgivning och parterapi"}', '{}', '{}', '{}', '{}', 1, '{}', '{}', '{}', NULL, 'puhua', 1, 1, 0);
INSERT INTO "taxonomy_term" VALUES (8, '169c3256-a7b2-573d-b832-402fb8947a97', 'service_type', 'eroryhma', 'eroryhma', 7, '{"en":"Separation support group","fi":"Eroryhmä aikuisille","sv":"Skilsmässogrupp för vuxna"}', '{}', '{}', '{}', '{}', 1, '{}', '{}', '{}', NULL, 'vertaiset', 1, 1, 0);
INSERT INTO "taxonomy_term" VALUES (9, '29a53543-0643-59a8-8608-882f1809c37a', 'service_type', 'vertaisryhma', 'vertaisryhma', 8, '{"en":"Peer support group","fi":"Vertaisryhmä ja vertaistuki","sv":"Kamratstödsgrupp"}', '{}', '{}', '{}', '{}', 1, '{}', '{}', '{}', NULL, 'vertaiset', 1, 1, 0);
INSERT INTO "taxonomy_term" VALUES (10, '5c51952e-caa7-5238-aab9-44c838e417b0', 'service_type', 'kriisiapu', 'kriisiapu', 9, '{"en":"Crisis support","fi":"Kriisiapu","sv":"Krishjälp"}', '{}', '{}', '{}', '{}', 1, '{}', '{}', '{}', NULL, 'puhua', 1, 1, 0);
INSERT INTO "taxonomy_term" VALUES (11, '4e500861-3270-505a-b609-a2200bc917ff', 'service_type', 'turvakoti', 'turvakoti', 10, '{"en":"Shelter","fi":"Turvakoti","sv":"Skyddshem"}', '{}', '{}', '{}', '{}', 2, '{}', '{}', '{}', NULL, 'turva', 0, 1, 1);
INSERT INTO "taxonomy_term" VALUES (12, '32fd7b7f-fe3a-5ad1-a44d-e4a41b9d446e', 'service_type', 'vakivaltatyo', 'vakivaltatyo', 11, '{"en":"Domestic violence support","fi":"Väkivaltatyö ja lähisuhdeväkivallan apu","sv":"Stöd vid våld i nära relationer"}', '{}', '{}', '{}', '{}', 1, '{}', '{}', '{}', NULL, 'turva', 1, 1, 1);
INSERT INTO "taxonomy_term" VALUES (13, 'c3f47b06-da76-59e8-9a78-0d6de2de8aad', 'service_type', 'tapaamispaikka', 'tapaamispaikka', 12, '{"en":"Contact centre: supervised and supported contact, supervised handovers","fi":"Tapaamispaikka: valvotut ja tuetut tapaamiset, valvotut vaihdot","sv":"Mötesplats: övervakade och stödda umgängen, övervakade byten"}', '{}', '{}', '{}', '{}', 2, '{}', '{}', '{}', NULL, 'lapsi_tapaamiset', 0, 1, 0);
INSERT INTO "taxonomy_term" VALUES (15, '58653870-993a-5f30-9d17-855b1da02047', 'service_type', 'lapsen_eroryhma', 'lapsen-eroryhma', 14, '{"en":"Separation group for children","fi":"Lapsen eroryhmä","sv":"Skilsmässogrupp för barn"}', '{}', '{}', '{}', '{}', 1, '{}', '{}', '{}', NULL, 'lapsi', 0, 1, 0);
INSERT INTO "taxonomy_term" VALUES (16, 'a1b8d4dd-4e88-5a6d-955f-34a242e2577c', 'service_type', 'nuoren_eroryhma', 'nuoren-eroryhma', 15, '{"en":"Support for young people","fi":"Nuoren tuki vanhempien erossa","sv":"Stöd för unga vid föräldrars skilsmässa"}', '{}', '{}', '{}', '{}', 1, '{}', '{}', '{}', NULL, 'lapsi', 1, 1, 0);
INSERT INTO "taxonomy_term" VALUES (17, '382a27aa-4b98-5c24-bdeb-d8a191146e11', 'service_type', 'oikeusapu', 'oikeusapu', 16, '{"en":"Legal aid","fi":"Oikeusapu","sv":"Rättshjälp"}', '{}', '{}', '{}', '{}', 1, '{}', '{}', '{}', NULL, 'laki_raha', 1, 1, 0);
INSERT INTO "taxonomy_term" VALUES (18, '392f56d8-ddf3-5e4a-a1a6-6f1acea657c1', 'service_type', 'tuomioistuinsovittelu', 'tuomioistuinsovittelu', 17, '{"en":"Court mediation in custody disputes","fi":"Huoltoriidan tuomioistuinsovittelu (Follo)","sv":"Domstolsmedling i vårdnadstvister (Follo)"}', '{}', '{}', '{}', '{}', 1, '{}', '{}', '{}', NULL, 'sopia', 1, 1, 0);
INSERT INTO "taxonomy_term" VALUES (26, '38243212-85aa-5b29-9c9c-8d3d404d53a4', 'service_type', 'keskusteluapu', 'keskusteluapu', 25, '{"en":"Someone to talk to by phone or online","fi":"Keskusteluapu puhelimessa tai verkossa","sv":"Samtalsstöd per telefon eller på nätet"}', '{}', '{}', '{}', '{}', 1, '{}', '{}', '{}', NULL, 'puhua', 1, 1, 0);
INSERT INTO "taxonomy_term" VALUES (27, '043fcc0c-ac81-5b55-b249-7867a8b3b1b0', 'audience', 'vanhemmat', 'vanhemmat', 0, '{"en":"Parents","fi":"Vanhemmat","sv":"Föräldrar"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', NULL, NULL, 0, 1, 0);
INSERT INTO "taxonomy_term" VALUES (30, '207c0844-aadd-5081-9195-8aecdb5efb20', 'audience', 'lapset', 'lapset', 3, '{"en":"Children","fi":"Lapset","sv":"Barn"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', NULL, NULL, 0, 1, 0);
INSERT INTO "taxonomy_term" VALUES (34, '4932daa7-8505-5e5d-a8bf-b41a9cee8793', 'audience', 'maahanmuuttajat', 'maahanmuuttajat', 7, '{"en":"Families with a migrant background","fi":"Maahanmuuttajataustaiset perheet","sv":"Familjer med invandrarbakgrund"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', NULL, NULL, 0, 1, 0);
INSERT INTO "taxonomy_term" VALUES (39, '962fd4a1-bf43-54b1-8306-b6f7bc325a39', 'audience', 'vakivaltaa_kokeneet', 'vakivaltaa-kokeneet', 12, '{"en":"People who have experienced violence","fi":"Väkivaltaa kokeneet","sv":"Personer som upplevt våld"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', NULL, NULL, 0, 1, 1);
INSERT INTO "taxonomy_term" VALUES (40, '3c166518-c13d-567f-8920-6d265e537257', 'audience', 'ammattilaiset', 'ammattilaiset', 13, '{"en":"Professionals","fi":"Ammattilaiset","sv":"Yrkespersoner"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', NULL, NULL, 0, 1, 0);
INSERT INTO "taxonomy_term" VALUES (43, '6ec98007-df89-5e4c-b3f4-cda126332efe', 'phase', 'akuutti_ero', 'akuutti-ero', 2, '{"en":"Acute separation","fi":"Akuutti ero","sv":"Akut skilsmässa"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', NULL, NULL, 0, 1, 0);
INSERT INTO "taxonomy_term" VALUES (44, '32d124d7-6d2b-5ce8-8b69-35cf1553951f', 'phase', 'sopiminen', 'sopiminen', 3, '{"en":"Making arrangements","fi":"Lapsen asioista sopiminen","sv":"Avtal som gäller barnet"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', NULL, NULL, 0, 1, 0);
INSERT INTO "taxonomy_term" VALUES (45, '5e1a04eb-9cb2-59d0-9c05-85b328865423', 'phase', 'eron_jalkeinen_vanhemmuus', 'eron-jalkeinen-vanhemmuus', 4, '{"en":"Parenting after separation","fi":"Eron jälkeinen vanhemmuus","sv":"Föräldraskap efter skilsmässan"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', NULL, NULL, 0, 1, 0);
INSERT INTO "taxonomy_term" VALUES (47, '6dfe0b86-585c-5721-a982-72d1715393d4', 'level', 'matala', 'matala', 0, '{"en":"Low threshold","fi":"Matala kynnys","sv":"Låg tröskel"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', NULL, NULL, 0, 1, 0);
INSERT INTO "taxonomy_term" VALUES (48, 'b9e62ed9-bd9b-511d-b83e-e723d45787d4', 'level', 'erityinen', 'erityinen', 1, '{"en":"Specialised","fi":"Erityinen taso","sv":"Särskild nivå"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', NULL, NULL, 0, 1, 0);
INSERT INTO "taxonomy_term" VALUES (50, '4ae24e7f-2ed4-5f7f-a89f-83d7e8d563de', 'access', 'ilman_ajanvarausta', 'ilman-ajanvarausta', 0, '{"en":"No booking","fi":"Ilman ajanvarausta","sv":"Utan tidsbokning"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', NULL, NULL, 0, 1, 0);
INSERT INTO "taxonomy_term" VALUES (51, '8d7b77bb-8f3b-5fa8-b889-a49f363bcd72', 'access', 'ajanvaraus', 'ajanvaraus', 1, '{"en":"By appointment","fi":"Ajanvarauksella","sv":"Med tidsbokning"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', NULL, NULL, 0, 1, 0);
INSERT INTO "taxonomy_term" VALUES (53, 'e5cc2dbe-effc-5fa2-864d-ab87ea1856a8', 'access', 'lahete', 'lahete', 3, '{"en":"Referral or authority decision","fi":"Lähetteellä tai viranomaisen päätöksellä","sv":"Med remiss eller myndighetsbeslut"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', NULL, NULL, 0, 1, 0);
INSERT INTO "taxonomy_term" VALUES (54, '13277334-fe74-585b-a8e4-9180504d96ca', 'access', 'nimettomasti', 'nimettomasti', 4, '{"en":"Anonymously","fi":"Nimettömästi","sv":"Anonymt"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', NULL, NULL, 0, 1, 0);
INSERT INTO "taxonomy_term" VALUES (55, '8689949d-7462-5481-994d-0caee22bc79a', 'delivery_mode', 'kasvokkain', 'kasvokkain', 0, '{"en":"Face to face","fi":"Kasvokkain","sv":"Ansikte mot ansikte"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', 'two-way', NULL, 0, 1, 0);
INSERT INTO "taxonomy_term" VALUES (58, '67c25540-44dd-5822-a1e2-fc22f628c358', 'delivery_mode', 'puhelin', 'puhelin', 3, '{"en":"Phone","fi":"Puhelin","sv":"Telefon"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', 'two-way', NULL, 0, 1, 0);
INSERT INTO "taxonomy_term" VALUES (59, 'a7599c5b-5255-55d6-b616-9f5f718cbf3a', 'delivery_mode', 'chat', 'chat', 4, '{"en":"Chat","fi":"Chat","sv":"Chatt"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', 'two-way', NULL, 0, 1, 0);
INSERT INTO "taxonomy_term" VALUES (64, '1b127450-dfd1-547e-992c-7b046f88a9b6', 'format', 'ryhma', 'ryhma', 2, '{"en":"In a group","fi":"Ryhmässä","sv":"I grupp"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', NULL, NULL, 0, 1, 0);
INSERT INTO "organization" VALUES (1, '35b95010-62a7-541b-8d3e-e233b6f4f97f', 'lapin-ensi-ja-turvakoti', '{"fi":"Lapin ensi- ja turvakoti ry"}', 'https://ensijaturvakotienliitto.fi/lapinensijaturvakoti/', 1);
INSERT INTO "organization" VALUES (2, '641f79aa-a7ad-5c15-84ae-864f058d7ddd', 'ensi-ja-turvakotien-liitto', '{"en":"Federation of Mother and Child Homes and Shelters","fi":"Ensi- ja turvakotien liitto ry","sv":"Förbundet för mödra- och skyddshem rf"}', 'https://ensijaturvakotienliitto.fi', 1);
INSERT INTO "organization" VALUES (6, '267e2e47-3daa-5f4b-bfa1-c79fe055ae0d', 'pirkanmaan-hyvinvointialue', '{"en":"Wellbeing services county of Pirkanmaa","fi":"Pirkanmaan hyvinvointialue","sv":"Birkalands välfärdsområde"}', 'https://www.pirha.fi', 1);
INSERT INTO "organization" VALUES (13, 'df7ac13a-94ae-5d01-af1e-820f7bb5f67f', 'setlementti-tampere', '{"fi":"Setlementti Tampere ry"}', 'https://setlementtitampere.fi', 1);
INSERT INTO "organization" VALUES (17, '6aa521c5-da34-5919-b045-dd2d401c677a', 'lapin-hyvinvointialue', '{"en":"Wellbeing services county of Lapland","fi":"Lapin hyvinvointialue","sv":"Lapplands välfärdsområde"}', 'https://lapha.fi', 1);
INSERT INTO "organization" VALUES (21, '2ef7f614-a0f6-5c8a-99dc-c9aafcf661e3', 'thl', '{"en":"Finnish Institute for Health and Welfare THL","fi":"Terveyden ja hyvinvoinnin laitos THL","sv":"Institutet för hälsa och välfärd THL"}', NULL, 1);
INSERT INTO "organization" VALUES (43, '33b76e3b-5539-5dc6-b69a-97494e46c9fb', 'monika-naiset-liitto', '{"en":"Monika – Multicultural Women''s Association, Finland","fi":"Monika-Naiset liitto ry"}', 'https://monikanaiset.fi', 1);
INSERT INTO "service" VALUES (28, '0db1af13-796f-5f8e-b22e-fb98f0b535dc', 'ryhmachat-eron-jalkeiseen-vanhemmuuteen', 'service', 'published', 'ended', '{"en":"Group chat: support for parenting after separation","fi":"Tukea eron jälkeiseen vanhemmuuteen -ryhmächat","sv":"Gruppchatt: stöd i föräldraskapet efter skilsmässan"}', '{"en":"In the group chat you wrote with other separated parents, with the support of a group leader.","fi":"Ryhmächatissa kirjoitit muiden eronneiden vanhempien kanssa ohjaajan tuella.","sv":"I gruppchatten skrev du med andra separerade föräldrar med stöd av en ledare."}', '{"en":"There were eight group chats with a leader. They were about changes, the child''s feelings, everyday life, communication and new relationships. The chats were for separated parents.","fi":"Ohjattuja ryhmächatteja oli kahdeksan. Niissä puhuttiin muutoksista, lapsen tunteista, arjesta, vuorovaikutuksesta ja uusista suhteista. Chatit olivat eronneille vanhemmille.","sv":"Det fanns åtta ledda gruppchattar. I dem pratade man om förändringar, barnets känslor, vardagen, samspel och nya förhållanden. Chattarna var för separerade föräldrar."}', '{"en":"You could join the chat online without an appointment.","fi":"Chattiin pääsi verkossa ilman ajanvarausta.","sv":"Du kom in i chatten på nätet utan tidsbokning."}', '{}', '{}', NULL, '{"en":"Open online","fi":"Avoin verkossa","sv":"Öppen på nätet"}', '{}', 'https://apuaeroon.fi', 'open', '2018-03-01', '2018-06-30', 'month', 'programme', '2018-06-01', '2018-06-30', 'month', 0, NULL, NULL, 1, '2026-11-30T04:21:25Z', NULL, NULL, NULL);
INSERT INTO "service" VALUES (36, '5126c1a6-c467-5ab7-a301-e2ab6a4c57e4', 'lapin-turvakoti', 'service', 'published', 'active', '{"en":"Shelter in Lapland (Lapin turvakoti)","fi":"Lapin turvakoti","sv":"Lapplands skyddshem (Lapin turvakoti)"}', '{"en":"You and your children get protection when you experience violence or are afraid of it.","fi":"Saat suojan itsellesi ja lapsillesi, kun koet väkivaltaa tai pelkäät sitä.","sv":"Du och dina barn får skydd när du utsätts för våld eller är rädd för våld."}', '{"en":"The shelter is open round the clock. It is free of charge. You do not need a referral. You can come alone or with your children.","fi":"Turvakoti on auki vuorokauden ympäri. Se on maksuton. Et tarvitse lähetettä. Voit tulla yksin tai lasten kanssa.","sv":"Skyddshemmet är öppet dygnet runt. Det är avgiftsfritt. Du behöver ingen remiss. Du kan komma ensam eller med dina barn."}', '{"en":"You can get in touch at any time. The address is secret: ask Nollalinja for the shelter, 080 005 005. If you are in danger, call 112.","fi":"Voit ottaa yhteyttä milloin vain. Osoite on salainen: kysy turvakotia Nollalinjalta 080 005 005. Jos olet vaarassa, soita 112.","sv":"Du kan ta kontakt när som helst. Adressen är hemlig: fråga Nollinjen om skyddshemmet, 080 005 005. Ring 112 om du är i fara."}', '{}', '{"en":"Free of charge","fi":"Maksuton","sv":"Avgiftsfri"}', 1, '{}', '{}', NULL, 'confidential_municipality_public', NULL, NULL, 'day', 'page', '2026-01-04', '2026-01-04', 'day', 0, NULL, NULL, 1, '2026-11-30T04:21:25Z', NULL, NULL, NULL);
INSERT INTO "service" VALUES (44, 'c5a4f357-3e93-545c-82f3-ebae0d46dd72', 'tapaamispaikka-rovaniemi', 'service', 'published', 'active', '{"en":"Supervised meeting place in Rovaniemi (Lapin ensi- ja turvakoti ry)","fi":"Tapaamispaikka Rovaniemellä (Lapin ensi- ja turvakoti ry)","sv":"Mötesplats i Rovaniemi (Lapin ensi- ja turvakoti ry)"}', '{"en":"Your child can meet the other parent with support or supervision.","fi":"Lapsesi voi tavata toista vanhempaa tuetusti tai valvotusti.","sv":"Ditt barn kan träffa den andra föräldern med stöd eller under övervakning."}', '{"en":"The child''s handover from one parent to the other can also be supervised. You always need a payment commitment from the wellbeing services county.","fi":"Myös lapsen vaihto vanhemmalta toiselle voidaan valvoa. Tarvitset aina hyvinvointialueen maksusitoumuksen.","sv":"Också bytet, när barnet går från den ena föräldern till den andra, kan övervakas. Du behöver alltid en betalningsförbindelse från välfärdsområdet."}', '{"en":"Ask the wellbeing services county of Lapland for the payment commitment. There is more information on the website.","fi":"Kysy maksusitoumusta Lapin hyvinvointialueelta. Lisää tietoa on verkkosivulla.","sv":"Fråga Lapplands välfärdsområde om betalningsförbindelsen. Mer information finns på webbplatsen."}', '{}', '{"en":"With a payment commitment from the wellbeing services county","fi":"Hyvinvointialueen maksusitoumuksella","sv":"Med betalningsförbindelse från välfärdsområdet"}', NULL, '{}', '{}', 'https://ensijaturvakotienliitto.fi/lapinensijaturvakoti/palvelut/odotusaika/ensikoti/', 'open', NULL, NULL, 'day', 'programme_and_page', '2023-01-01', NULL, 'year', 1, NULL, NULL, 1, '2026-11-30T04:21:25Z', NULL, NULL, NULL);
INSERT INTO "service" VALUES (49, 'fbd07a14-701a-5ed8-b409-494f559ffb51', 'lastenvalvoja-utsjoki', 'service', 'published', 'active', '{"en":"Child welfare supervisor in Utsjoki","fi":"Lastenvalvoja Utsjoella","sv":"Barnatillsyningsman i Utsjoki"}', '{"en":"The child welfare supervisor helps you agree on custody, living arrangements, contact and child maintenance.","fi":"Lastenvalvoja auttaa sinua sopimaan lapsen huollosta, asumisesta, tapaamisista ja elatuksesta.","sv":"Barnatillsyningsmannen hjälper dig att avtala om barnets vårdnad, boende, umgänge och underhåll."}', '{"en":"The child welfare supervisor helps parents who are separating, and confirms the agreements. The service is free of charge.","fi":"Lastenvalvoja auttaa eroavia vanhempia ja vahvistaa sopimukset. Palvelu on maksuton.","sv":"Barnatillsyningsmannen hjälper föräldrar som skiljer sig. Barnatillsyningsmannen fastställer också avtalen. Tjänsten är avgiftsfri."}', '{"en":"Book an appointment with the wellbeing services county of Lapland.","fi":"Varaa aika Lapin hyvinvointialueelta.","sv":"Boka tid hos Lapplands välfärdsområde."}', '{}', '{"en":"Free of charge","fi":"Maksuton","sv":"Avgiftsfri"}', 1, '{}', '{}', 'https://www.utsjoki.fi/kuntalaiselle/sosiaali-ja-terveys/lasten-ja-perheiden-palvelut-2/', 'open', NULL, NULL, 'day', 'page', NULL, '2022-12-31', 'year', 1, NULL, NULL, 1, '2026-11-30T04:21:25Z', NULL, NULL, NULL);
INSERT INTO "service" VALUES (98, '46de6c23-472f-589e-9842-7ad5e54bad42', 'lastenvalvoja-kangasala-palkane', 'service', 'published', 'active', '{"en":"Child welfare supervisor in Kangasala and Pälkäne","fi":"Lastenvalvoja Kangasalla ja Pälkäneellä","sv":"Barnatillsyningsman i Kangasala och Pälkäne"}', '{"en":"The child welfare supervisor helps you agree on custody, living arrangements, contact and child maintenance.","fi":"Lastenvalvoja auttaa sinua sopimaan lapsen huollosta, asumisesta, tapaamisista ja elatuksesta.","sv":"Barnatillsyningsmannen hjälper dig att avtala om barnets vårdnad, boende, umgänge och underhåll."}', '{"en":"The child welfare supervisor helps parents in Kangasala and Pälkäne. The office has been in Kangasala.","fi":"Lastenvalvoja auttaa vanhempia Kangasalla ja Pälkäneellä. Vastaanotto on ollut Kangasalla.","sv":"Barnatillsyningsmannen hjälper föräldrar i Kangasala och Pälkäne. Mottagningen har varit i Kangasala."}', '{"en":"Book an appointment online. You will find the instructions on the website.","fi":"Varaa aika sähköisesti. Ohjeet löydät verkkosivulta.","sv":"Boka tid elektroniskt. Anvisningarna hittar du på webbplatsen."}', '{}', '{}', NULL, '{}', '{}', 'https://www.kangasala.fi/sosiaali-ja-terveyspalvelut/lapset-nuoret-ja-perheet/lapsiperheiden-sosiaalipalvelut/lastenvalvojan-palvelut/', 'open', NULL, NULL, 'day', 'page', '2022-10-01', '2022-10-31', 'month', 1, NULL, NULL, 1, '2026-11-30T04:21:25Z', NULL, NULL, NULL);
INSERT INTO "service" VALUES (104, '11bf5127-94a4-5158-9111-87a5263e448f', 'perheneuvonta-pirkkala-vesilahti', 'service', 'published', 'active', '{"en":"Family counselling and social work for families with children, Pirkkala and Vesilahti","fi":"Perheneuvonta ja lapsiperheiden sosiaalityö, Pirkkala ja Vesilahti","sv":"Familjerådgivning och socialt arbete för barnfamiljer, Birkala och Vesilahti"}', '{"en":"You get family counselling and help from social work in Pirkkala.","fi":"Saat perheneuvontaa ja sosiaalityön apua Pirkkalassa.","sv":"Du får familjerådgivning och hjälp av socialarbetet i Birkala."}', '{"en":"The help is for parents and children. The service has been for families in Vesilahti too.","fi":"Apu on vanhemmille ja lapsille. Palvelu on ollut myös Vesilahden perheille.","sv":"Hjälpen är för föräldrar och barn. Tjänsten har varit till också för familjer i Vesilahti."}', '{"en":"Book an appointment with the wellbeing services county of Pirkanmaa.","fi":"Varaa aika Pirkanmaan hyvinvointialueelta.","sv":"Boka tid hos Birkalands välfärdsområde."}', '{}', '{}', NULL, '{}', '{"en":"There has been information about the service online in English too.","fi":"Palvelusta on kerrottu verkossa myös englanniksi.","sv":"Information om tjänsten har funnits på nätet också på engelska."}', 'https://www.pirkkala.fi/in-english/health-and-welfare-services/social-services/', 'open', NULL, NULL, 'day', 'page', NULL, '2022-12-31', 'year', 1, NULL, NULL, 1, '2026-11-30T04:21:25Z', NULL, NULL, NULL);
INSERT INTO "service" VALUES (114, 'd3b733c6-3b1b-5881-b199-d3fb5eec52c5', 'nollalinja', 'service', 'published', 'active', '{"en":"Nollalinja","fi":"Nollalinja","sv":"Nollinjen"}', '{"en":"You can call free of charge at any time when you experience violence or are afraid of it.","fi":"Voit soittaa maksutta mihin aikaan tahansa, kun koet väkivaltaa tai pelkäät sitä.","sv":"Du kan ringa avgiftsfritt när som helst när du utsätts för våld eller är rädd för våld."}', '{"en":"You can talk about violence or the threat of it. Relatives and professionals can get in touch too. You can call or write in the chat, also with an interpreter.","fi":"Voit puhua väkivallasta tai sen uhasta. Myös läheiset ja ammattilaiset voivat ottaa yhteyttä. Voit soittaa tai kirjoittaa chatissa, myös tulkin kanssa.","sv":"Du kan prata om våld eller hot om våld. Också närstående och yrkespersoner kan ta kontakt. Du kan ringa eller skriva i chatten, också med tolk."}', '{"en":"Call 080 005 005 or 116 016, or open the chat on the website. You do not need to give your name.","fi":"Soita 080 005 005 tai 116 016, tai avaa chat verkkosivulla. Sinun ei tarvitse kertoa nimeäsi.","sv":"Ring 080 005 005 eller 116 016, eller öppna chatten på webbplatsen. Du behöver inte berätta ditt namn."}', '{}', '{"en":"Free of charge","fi":"Maksuton","sv":"Avgiftsfri"}', 1, '{}', '{}', 'https://nollalinja.fi', 'open', NULL, NULL, 'day', 'page', '2023-12-21', '2023-12-21', 'day', 0, NULL, NULL, 1, '2026-11-30T04:21:25Z', NULL, NULL, NULL);
INSERT INTO "service" VALUES (127, '6a109e6f-0d53-587c-bfd8-0e3907c095b0', 'turvakoti-mona', 'service', 'published', 'active', '{"en":"Shelter Mona","fi":"Turvakoti Mona","sv":"Skyddshemmet Mona"}', '{"en":"You get protection from violence, wherever in Finland you come from.","fi":"Saat suojan väkivallalta, mistä päin Suomea tahansa tuletkin.","sv":"Du får skydd mot våld, var i Finland du än kommer ifrån."}', '{"en":"The address of the shelter is secret. It is free of charge and open round the clock. You do not need a referral. Help is given in many languages.","fi":"Turvakodin osoite on salainen. Se on maksuton ja auki vuorokauden ympäri. Et tarvitse lähetettä. Apua saa monella kielellä.","sv":"Skyddshemmets adress är hemlig. Det är avgiftsfritt och öppet dygnet runt. Du behöver ingen remiss. Du får hjälp på många språk."}', '{"en":"You can get in touch at any time. You will find the contact details on the website. If you are in danger, call 112.","fi":"Voit ottaa yhteyttä milloin vain. Yhteystiedot löydät verkkosivulta. Jos olet vaarassa, soita 112.","sv":"Du kan ta kontakt när som helst. Kontaktuppgifterna hittar du på webbplatsen. Ring 112 om du är i fara."}', '{}', '{"en":"Free of charge","fi":"Maksuton","sv":"Avgiftsfri"}', 1, '{}', '{"en":"Help is given in more than ten languages. Ask about your own language.","fi":"Apua saa yli kymmenellä kielellä. Kysy omaa kieltäsi.","sv":"Du får hjälp på över tio språk. Fråga om ditt eget språk."}', 'https://monikanaiset.fi', 'confidential', NULL, NULL, 'day', 'page', '2020-03-01', '2020-03-31', 'month', 1, NULL, NULL, 1, '2026-11-30T04:21:25Z', NULL, NULL, NULL);
INSERT INTO "service_source" VALUES (28, 0, 'Hankkeet, Lapin ensi- ja turvakoti ry 2017–2023');
INSERT INTO "service_source" VALUES (36, 0, 'blogi.thl.fi 2018');
INSERT INTO "service_source" VALUES (36, 1, 'mtvuutiset.fi 4.1.2026');
INSERT INTO "service_source" VALUES (36, 2, 'thl.fi 21.12.2023');
INSERT INTO "service_source" VALUES (44, 0, 'Lapin ensi- ja turvakoti ry: Ensikoti (ensijaturvakotienliitto.fi)');
INSERT INTO "service_source" VALUES (44, 1, 'Hankkeet, Lapin ensi- ja turvakoti ry 2017–2023');
INSERT INTO "service_source" VALUES (49, 0, 'Utsjoen kunta: Lasten ja perheiden palvelut (utsjoki.fi)');
INSERT INTO "service_source" VALUES (98, 0, 'Kangasalan kaupunki: Lastenvalvojan palvelut (kangasala.fi)');
INSERT INTO "service_source" VALUES (104, 0, 'Pirkkalan kunta: Social services (pirkkala.fi)');
INSERT INTO "service_source" VALUES (114, 0, 'thl.fi: Nollalinja');
INSERT INTO "service_source" VALUES (114, 1, 'thl.fi 21.12.2023');
INSERT INTO "service_source" VALUES (127, 0, 'Monika-Naiset liitto: Turvakoti Mona tarjoaa apua monella eri kielellä; Our activities, 3/2020 (monikanaiset.fi)');
INSERT INTO "service_source" VALUES (127, 1, 'Yle 1/2019 (yle.fi/uutiset/3-10602765)');
INSERT INTO "service_source" VALUES (127, 2, 'monikanaiset.fi: Our activities, 3/2020 (puhelinnumero)');
INSERT INTO "service_provider" VALUES (28, 0, 1, 'provider');
INSERT INTO "service_provider" VALUES (28, 1, 2, 'partner');
INSERT INTO "service_provider" VALUES (36, 0, 1, 'provider');
INSERT INTO "service_provider" VALUES (44, 0, 1, 'provider');
INSERT INTO "service_provider" VALUES (49, 0, 17, 'provider');
INSERT INTO "service_provider" VALUES (98, 0, 6, 'provider');
INSERT INTO "service_provider" VALUES (104, 0, 6, 'provider');
INSERT INTO "service_provider" VALUES (114, 0, 21, 'provider');
INSERT INTO "service_provider" VALUES (114, 1, 13, 'provider');
INSERT INTO "service_provider" VALUES (127, 0, 43, 'provider');
INSERT INTO "attribute" VALUES (28, 3);
INSERT INTO "attribute" VALUES (49, 5);
INSERT INTO "attribute" VALUES (98, 5);
INSERT INTO "attribute" VALUES (104, 6);
INSERT INTO "attribute" VALUES (28, 9);
INSERT INTO "attribute" VALUES (114, 10);
INSERT INTO "attribute" VALUES (36, 11);
INSERT INTO "attribute" VALUES (127, 11);
INSERT INTO "attribute" VALUES (114, 12);
INSERT INTO "attribute" VALUES (44, 13);
INSERT INTO "attribute" VALUES (28, 27);
INSERT INTO "attribute" VALUES (44, 27);
INSERT INTO "attribute" VALUES (49, 27);
INSERT INTO "attribute" VALUES (98, 27);
INSERT INTO "attribute" VALUES (104, 27);
INSERT INTO "attribute" VALUES (36, 30);
INSERT INTO "attribute" VALUES (44, 30);
INSERT INTO "attribute" VALUES (104, 30);
INSERT INTO "attribute" VALUES (127, 30);
INSERT INTO "attribute" VALUES (127, 34);
INSERT INTO "attribute" VALUES (36, 39);
INSERT INTO "attribute" VALUES (114, 39);
INSERT INTO "attribute" VALUES (127, 39);
INSERT INTO "attribute" VALUES (114, 40);
INSERT INTO "attribute" VALUES (36, 43);
INSERT INTO "attribute" VALUES (104, 43);
INSERT INTO "attribute" VALUES (114, 43);
INSERT INTO "attribute" VALUES (127, 43);
INSERT INTO "attribute" VALUES (49, 44);
INSERT INTO "attribute" VALUES (98, 44);
INSERT INTO "attribute" VALUES (28, 45);
INSERT INTO "attribute" VALUES (44, 45);
INSERT INTO "attribute" VALUES (104, 45);
INSERT INTO "attribute" VALUES (28, 47);
INSERT INTO "attribute" VALUES (114, 47);
INSERT INTO "attribute" VALUES (36, 48);
INSERT INTO "attribute" VALUES (44, 48);
INSERT INTO "attribute" VALUES (49, 48);
INSERT INTO "attribute" VALUES (98, 48);
INSERT INTO "attribute" VALUES (104, 48);
INSERT INTO "attribute" VALUES (127, 48);
INSERT INTO "attribute" VALUES (28, 50);
INSERT INTO "attribute" VALUES (36, 50);
INSERT INTO "attribute" VALUES (114, 50);
INSERT INTO "attribute" VALUES (127, 50);
INSERT INTO "attribute" VALUES (49, 51);
INSERT INTO "attribute" VALUES (98, 51);
INSERT INTO "attribute" VALUES (104, 51);
INSERT INTO "attribute" VALUES (44, 53);
INSERT INTO "attribute" VALUES (114, 54);
INSERT INTO "attribute" VALUES (28, 64);
INSERT INTO "delivery" VALUES (28, 0, 59, 'two-way');
INSERT INTO "delivery" VALUES (36, 0, 55, 'two-way');
INSERT INTO "delivery" VALUES (36, 1, 58, 'two-way');
INSERT INTO "delivery" VALUES (44, 0, 55, 'two-way');
INSERT INTO "delivery" VALUES (49, 0, 55, 'two-way');
INSERT INTO "delivery" VALUES (98, 0, 55, 'two-way');
INSERT INTO "delivery" VALUES (98, 1, 58, 'two-way');
INSERT INTO "delivery" VALUES (104, 0, 55, 'two-way');
INSERT INTO "delivery" VALUES (114, 0, 58, 'two-way');
INSERT INTO "delivery" VALUES (114, 1, 59, 'two-way');
INSERT INTO "delivery" VALUES (127, 0, 55, 'two-way');
INSERT INTO "delivery" VALUES (127, 1, 58, 'two-way');
INSERT INTO "language" VALUES (28, 0, 'fi', 'own');
INSERT INTO "language" VALUES (36, 0, 'fi', 'own');
INSERT INTO "language" VALUES (44, 0, 'fi', 'own');
INSERT INTO "language" VALUES (49, 0, 'fi', 'own');
INSERT INTO "language" VALUES (98, 0, 'fi', 'own');
INSERT INTO "language" VALUES (104, 0, 'fi', 'own');
INSERT INTO "language" VALUES (114, 0, 'fi', 'own');
INSERT INTO "language" VALUES (114, 1, 'sv', 'own');
INSERT INTO "language" VALUES (114, 2, 'en', 'own');
INSERT INTO "language" VALUES (114, 3, 'ar', 'interpreted');
INSERT INTO "language" VALUES (114, 4, 'prs', 'interpreted');
INSERT INTO "language" VALUES (114, 5, 'es', 'interpreted');
INSERT INTO "language" VALUES (114, 6, 'fa', 'interpreted');
INSERT INTO "language" VALUES (114, 7, 'so', 'interpreted');
INSERT INTO "language" VALUES (114, 8, 'ckb', 'interpreted');
INSERT INTO "language" VALUES (114, 9, 'th', 'interpreted');
INSERT INTO "language" VALUES (114, 10, 'ru', 'interpreted');
INSERT INTO "language" VALUES (127, 0, 'fi', 'own');
INSERT INTO "service_area" VALUES (28, 0, 'region', '19', NULL);
INSERT INTO "service_area" VALUES (36, 0, 'region', '19', NULL);
INSERT INTO "service_area" VALUES (44, 0, 'region', '19', NULL);
INSERT INTO "service_area" VALUES (49, 0, 'municipality', NULL, '890');
INSERT INTO "service_area" VALUES (98, 0, 'municipality', NULL, '211');
INSERT INTO "service_area" VALUES (98, 1, 'municipality', NULL, '635');
INSERT INTO "service_area" VALUES (104, 0, 'municipality', NULL, '604');
INSERT INTO "service_area" VALUES (104, 1, 'municipality', NULL, '922');
INSERT INTO "service_area" VALUES (114, 0, 'nation', NULL, NULL);
INSERT INTO "service_area" VALUES (127, 0, 'nation', NULL, NULL);
INSERT INTO "schedule" VALUES (36, '{"en":"Open round the clock","fi":"Auki vuorokauden ympäri","sv":"Öppet dygnet runt"}', 0);
INSERT INTO "schedule" VALUES (114, '{"en":"The phone is open round the clock","fi":"Puhelin on auki vuorokauden ympäri","sv":"Telefonen är öppen dygnet runt"}', 0);
INSERT INTO "schedule" VALUES (127, '{"en":"Open round the clock","fi":"Auki vuorokauden ympäri","sv":"Öppet dygnet runt"}', 0);
INSERT INTO "occurrence" VALUES (15, '3dd1ffb6-5db0-57e4-a5ce-fb4d109b3a62', 28, 0, '{"en":"Session 1/8","fi":"Kerta 1/8","sv":"Tillfälle 1/8"}', '2018-03-01', '2018-03-31', 'month', 'held', '{}', NULL, NULL);
INSERT INTO "occurrence" VALUES (16, 'c37a0574-d650-591c-88a3-f3d404832dbd', 28, 1, '{"en":"Session 2/8","fi":"Kerta 2/8","sv":"Tillfälle 2/8"}', '2018-03-01', '2018-06-30', 'month', 'held', '{}', NULL, NULL);
INSERT INTO "occurrence" VALUES (17, '22246849-5555-53b2-89f9-3f6723aa7a29', 28, 2, '{"en":"Session 3/8","fi":"Kerta 3/8","sv":"Tillfälle 3/8"}', '2018-03-01', '2018-06-30', 'month', 'held', '{}', NULL, NULL);
INSERT INTO "occurrence" VALUES (18, '59960687-516e-5c3c-af9e-8595281887e2', 28, 3, '{"en":"Session 4/8","fi":"Kerta 4/8","sv":"Tillfälle 4/8"}', '2018-03-01', '2018-06-30', 'month', 'held', '{}', NULL, NULL);
INSERT INTO "occurrence" VALUES (19, '52ae56ac-20b1-5a69-b9b4-c93474cc502d', 28, 4, '{"en":"Session 5/8","fi":"Kerta 5/8","sv":"Tillfälle 5/8"}', '2018-03-01', '2018-06-30', 'month', 'held', '{}', NULL, NULL);
INSERT INTO "occurrence" VALUES (20, 'aa1b9f27-4af1-5168-990d-30c55cf02a90', 28, 5, '{"en":"Session 6/8","fi":"Kerta 6/8","sv":"Tillfälle 6/8"}', '2018-03-01', '2018-06-30', 'month', 'held', '{}', NULL, NULL);
INSERT INTO "occurrence" VALUES (21, 'f3bb14f0-5fbe-51ab-b802-445f180182f4', 28, 6, '{"en":"Session 7/8","fi":"Kerta 7/8","sv":"Tillfälle 7/8"}', '2018-03-01', '2018-06-30', 'month', 'held', '{}', NULL, NULL);
INSERT INTO "occurrence" VALUES (22, '4a351c58-cc1b-5a1f-8c9c-3e94b117a034', 28, 7, '{"en":"Session 8/8","fi":"Kerta 8/8","sv":"Tillfälle 8/8"}', '2018-03-01', '2018-06-30', 'month', 'held', '{}', NULL, NULL);
INSERT INTO "catalogue_version" VALUES (1, 8);
INSERT INTO "inventory_confirmation" VALUES ('890', 8, '2026-11-20', 'koordinaattori');
INSERT INTO "travel_time" VALUES ('890', '148', 120, 'THL');
INSERT INTO "suggestion" VALUES (1, '00000000-0000-4000-8000-000000000101', 'error', NULL, NULL, NULL, 'Numero on vaihtunut.', 'fi', '2026-11-21', 'new', '');
INSERT INTO "grdb_migrations" VALUES ('0001_geography');
INSERT INTO "grdb_migrations" VALUES ('0002_vocabulary');
INSERT INTO "grdb_migrations" VALUES ('0003_services');
INSERT INTO "grdb_migrations" VALUES ('0004_history');
INSERT INTO "grdb_migrations" VALUES ('0005_coverage');
INSERT INTO "grdb_migrations" VALUES ('0006_suggestions');
INSERT INTO "grdb_migrations" VALUES ('0007_search');
INSERT INTO "grdb_migrations" VALUES ('0008_boundaries');
INSERT INTO "grdb_migrations" VALUES ('0009_coverage_facts');
INSERT INTO "grdb_migrations" VALUES ('0010_accounts');
INSERT INTO "grdb_migrations" VALUES ('0011_editing');
INSERT INTO "grdb_migrations" VALUES ('0012_session_series');
INSERT INTO "grdb_migrations" VALUES ('0013_search');
INSERT INTO "grdb_migrations" VALUES ('0015_under_18');
INSERT INTO "grdb_migrations" VALUES ('0016_backups');
INSERT INTO "grdb_migrations" VALUES ('0017_streetless_history');
INSERT INTO "grdb_migrations" VALUES ('0018_services_of_places');
INSERT INTO "grdb_migrations" VALUES ('0019_county_organization');
INSERT INTO "grdb_migrations" VALUES ('0020_own_places');
INSERT INTO "grdb_migrations" VALUES ('0021_phone_numbers');
INSERT INTO "grdb_migrations" VALUES ('0022_readable_rows');
INSERT INTO "grdb_migrations" VALUES ('0023_safety_contacts');
INSERT INTO "grdb_migrations" VALUES ('0024_waiting_words');
INSERT INTO "grdb_migrations" VALUES ('0025_violence_mark');
INSERT INTO "grdb_migrations" VALUES ('0026_day_secrets');
INSERT INTO "grdb_migrations" VALUES ('0027_form_tickets');
INSERT INTO "grdb_migrations" VALUES ('0028_login_memory');
INSERT INTO "location" VALUES (3, '00000000-0000-4000-8000-000000000003', '211', 'Urheilutie 15', NULL, 1);
INSERT INTO "location" VALUES (4, '00000000-0000-4000-8000-000000000004', '211', 'Vatialantie 1', NULL, 1);
INSERT INTO "location" VALUES (5, '00000000-0000-4000-8000-000000000005', '604', 'Koulutie 6', NULL, 1);
INSERT INTO "service_at_location" VALUES (36, 0, '698', NULL, 'confirmed');
INSERT INTO "service_at_location" VALUES (44, 0, '698', NULL, 'confirmed');
INSERT INTO "service_at_location" VALUES (49, 0, '890', NULL, 'confirmed');
INSERT INTO "service_at_location" VALUES (98, 0, '211', 3, 'confirmed');
INSERT INTO "service_at_location" VALUES (98, 1, '211', 4, 'confirmed');
INSERT INTO "service_at_location" VALUES (104, 0, '604', 5, 'confirmed');
INSERT INTO "phone" VALUES (49, 0, '+358161234567', '016 123 4567', '{}', '{}', '{}');
INSERT INTO "phone" VALUES (49, 1, NULL, 'ks. kunnan vaihde', '{}', '{}', '{}');
INSERT INTO "phone" VALUES (114, 0, '080005005', '080 005 005', '{}', '{}', '{}');
INSERT INTO "phone" VALUES (114, 1, '116016', '116 016', '{}', '{}', '{}');
INSERT INTO "phone" VALUES (127, 0, '+358456396274', '045 639 6274', '{"en":"The number is from 2020","fi":"Numero on vuodelta 2020","sv":"Numret är från 2020"}', '{}', '{}');
INSERT INTO "safety_contact" VALUES (1, 'emergency', 1, '{"en":"Emergency number","fi":"Hätänumero","sv":"Nödnumret"}', '112', '[]', '{"en":"round the clock","fi":"ympäri vuorokauden","sv":"dygnet runt"}', '{"en":"free of charge","fi":"maksuton","sv":"avgiftsfri"}', '[{"code":"fi","kind":"own"},{"code":"sv","kind":"own"}]', '{}', '{"en":"The only number when life is in danger. The source is a page of the Emergency Response Centre Agency, without a date. Not confirmed: languages other than Finnish and Swedish.","fi":"Ainoa numero hengenvaarassa. Lähde on Hätäkeskuslaitoksen sivu, jolla ei ole päiväystä. Vahvistamatta: muut kielet kuin suomi ja ruotsi.","sv":"Det enda numret vid livsfara. Källan är Nödcentralsverkets sida, som saknar datum. Obekräftat: andra språk än finska och svenska."}', 'https://112.fi/en/erc-number', NULL, NULL, 'day', NULL, NULL, NULL);
INSERT INTO "safety_contact" VALUES (2, 'violence', 1, '{"en":"Nollalinja","fi":"Nollalinja","sv":"Nollinjen"}', '080 005 005', '["116 016"]', '{"en":"round the clock","fi":"ympäri vuorokauden","sv":"dygnet runt"}', '{"en":"free of charge","fi":"maksuton","sv":"avgiftsfri"}', '[{"code":"fi","kind":"own"},{"code":"sv","kind":"own"},{"code":"en","kind":"own"},{"code":"ar","kind":"interpreted"},{"code":"prs","kind":"interpreted"},{"code":"es","kind":"interpreted"},{"code":"fa","kind":"interpreted"},{"code":"so","kind":"interpreted"},{"code":"ckb","kind":"interpreted"},{"code":"th","kind":"interpreted"},{"code":"ru","kind":"interpreted"}]', '{}', '{"en":"The national number on violence and fear; it also tells the way to a shelter. The source is a release by THL of 21.12.2023. Not confirmed since: hours and interpreted languages. The common European number leads to the same place.","fi":"Valtakunnallinen numero väkivallasta ja pelosta; kertoo myös tien turvakotiin. Lähde on THL:n tiedote 21.12.2023. Vahvistamatta sen jälkeen: ajat ja tulkattavat kielet. Euroopan yhteinen numero vie samaan paikkaan.","sv":"Det nationella numret vid våld och rädsla; visar också vägen till ett skyddshem. Källan är THL:s meddelande 21.12.2023. Obekräftat efter det: tider och tolkade språk. Det gemensamma europeiska numret leder till samma ställe."}', 'https://thl.fi/-/turvakodit-ja-nollalinjan-auttava-puhelin-tarjoavat-apua-lahisuhdevakivaltaa-kokeneille-myos-joulunaikaan', '2023-12-21', '2023-12-21', 'day', NULL, NULL, NULL);
INSERT INTO "safety_contact" VALUES (3, 'crisis', 1, '{"en":"MIELI Crisis Helpline","fi":"MIELI Kriisipuhelin","sv":"MIELI Kristelefon"}', '09 2525 0111', '[]', '{"en":"round the clock","fi":"ympäri vuorokauden","sv":"dygnet runt"}', '{"en":"price by your own phone plan","fi":"oman liittymäsi hinta","sv":"priset enligt ditt eget abonnemang"}', '[{"code":"fi","kind":"own"}]', '{}', '{"en":"Someone to talk to about self-harm and any other crisis. The number is on a page of MIELI without a date; that it answers round the clock is from the yearbook of 2019. This is the line in Finnish: other languages have numbers and hours of their own. Not confirmed: the hours since 2019.","fi":"Keskusteluapua itsetuhoisuuteen ja muuhun kriisiin. Numero on MIELI ry:n sivulla, jolla ei ole päiväystä; ympärivuorokautinen aika on vuosikirjasta 2019. Tämä on suomenkielinen linja: muilla kielillä on omat numeronsa ja aikansa. Vahvistamatta: ajat vuoden 2019 jälkeen.","sv":"Samtalsstöd vid självdestruktivitet och annan kris. Numret står på MIELI rf:s sida, som saknar datum; att linjen är öppen dygnet runt står i årsboken 2019. Det här är den finska linjen: andra språk har egna nummer och tider. Obekräftat: tiderna efter 2019."}', 'https://mieli.fi/mielenterveys-koetuksella/miten-hakea-apua-mielenterveyden-ongelmiin/mielenterveyspalvelut/', '2019-01-01', '2019-12-31', 'year', NULL, NULL, NULL);
INSERT INTO "safety_contact" VALUES (4, 'child', 1, '{"en":"MLL helpline for children and young people","fi":"MLL Lasten ja nuorten puhelin","sv":"MLL:s telefon för barn och unga"}', '116 111', '[]', '{"en":"every day, professionals answer from 20 to 24","fi":"joka päivä, ammattilaiset vastaavat klo 20–24","sv":"varje dag, yrkespersoner svarar kl. 20–24"}', '{"en":"free of charge, not shown on the phone bill","fi":"maksuton, ei näy puhelinlaskulla","sv":"avgiftsfri, syns inte på telefonräkningen"}', '[{"code":"fi","kind":"own"}]', '{}', '{"en":"For a child or young person who calls alone. The source is a release by MLL of 12/2025. Not confirmed: when calls are answered before the evening, and languages other than Finnish.","fi":"Lapselle tai nuorelle, joka soittaa yksin. Lähde on MLL:n tiedote 12/2025. Vahvistamatta: mihin aikaan vastataan ennen iltaa, ja muut kielet kuin suomi.","sv":"För ett barn eller en ung person som ringer ensam. Källan är MLL:s meddelande 12/2025. Obekräftat: när samtal besvaras före kvällen, och andra språk än finska."}', 'https://www.sttinfo.fi/tiedote/71690974/aina-joulu-ei-ole-huoleton-mlln-lasten-ja-nuorten-116-111-paivystaa-myos-jouluna', '2025-12-01', '2025-12-31', 'month', NULL, NULL, NULL);
CREATE INDEX service_provider_by_organization ON service_provider (organization_id);
CREATE INDEX attribute_by_term ON attribute (taxonomy_term_id);
CREATE INDEX session_by_account ON session (account_id);
CREATE INDEX verification_link_by_account ON verification_link (account_id);
CREATE INDEX suggestion_by_service ON suggestion (service_slug) WHERE state = 'new';
CREATE UNIQUE INDEX open_location ON location (municipality_code, street)
  WHERE confidential_service_id IS NULL;
CREATE UNIQUE INDEX confidential_location
  ON location (confidential_service_id, municipality_code, street)
  WHERE confidential_service_id IS NOT NULL;
CREATE UNIQUE INDEX service_at_municipality
  ON service_at_location (service_id, municipality_code) WHERE location_id IS NULL;
CREATE INDEX service_at_location_by_place ON service_at_location (location_id);
CREATE INDEX revision_by_entity ON revision (entity, entity_key, id);
CREATE INDEX revision_by_batch ON revision (batch, id) WHERE batch IS NOT NULL;
CREATE INDEX form_ticket_by_time ON form_ticket (sent_at);
CREATE TRIGGER audit_entry_is_final BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the log is not rewritten'); END;
CREATE TRIGGER audit_entry_is_kept BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the log is not deleted'); END;
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
CREATE TRIGGER confidential_place_is_of_a_confidential_listing BEFORE INSERT ON location
WHEN NEW.confidential_service_id IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM service WHERE id = NEW.confidential_service_id AND whereabouts <> 'open')
BEGIN SELECT RAISE(ABORT, 'an open listing has no confidential street'); END;
CREATE TRIGGER place_is_confidential_for_ever
BEFORE UPDATE OF confidential_service_id ON location
WHEN NEW.confidential_service_id IS NOT OLD.confidential_service_id
BEGIN SELECT RAISE(ABORT, 'no confidential street becomes an open one, nor another listing''s'); END;
CREATE TRIGGER whereabouts_change_without_places BEFORE UPDATE OF whereabouts ON service
WHEN (NEW.whereabouts = 'open') <> (OLD.whereabouts = 'open') AND (
  EXISTS (SELECT 1 FROM service_at_location
    WHERE service_id = OLD.id AND location_id IS NOT NULL)
  OR EXISTS (SELECT 1 FROM location WHERE confidential_service_id = OLD.id))
BEGIN SELECT RAISE(ABORT, 'a listing leaves its streets before they are confidential, or open'); END;
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
CREATE TRIGGER session_series_until_is_readable_on_insert
BEFORE INSERT ON session_series
WHEN NEW.until IS NOT NULL AND NOT ifnull(NEW.until BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.until) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'session_series.until cannot be read'); END;
CREATE TRIGGER session_series_until_is_readable_on_update
BEFORE UPDATE OF until ON session_series
WHEN NEW.until IS NOT NULL AND NOT ifnull(NEW.until BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.until) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'session_series.until cannot be read'); END;
CREATE TRIGGER session_exception_on_date_is_readable_on_insert
BEFORE INSERT ON session_exception
WHEN NEW.on_date IS NOT NULL AND NOT ifnull(NEW.on_date BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.on_date) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'session_exception.on_date cannot be read'); END;
CREATE TRIGGER session_exception_on_date_is_readable_on_update
BEFORE UPDATE OF on_date ON session_exception
WHEN NEW.on_date IS NOT NULL AND NOT ifnull(NEW.on_date BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.on_date) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'session_exception.on_date cannot be read'); END;
CREATE TRIGGER occurrence_starts_on_is_readable_on_insert
BEFORE INSERT ON occurrence
WHEN NEW.starts_on IS NOT NULL AND NOT ifnull(NEW.starts_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.starts_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'occurrence.starts_on cannot be read'); END;
CREATE TRIGGER occurrence_starts_on_is_readable_on_update
BEFORE UPDATE OF starts_on ON occurrence
WHEN NEW.starts_on IS NOT NULL AND NOT ifnull(NEW.starts_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.starts_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'occurrence.starts_on cannot be read'); END;
CREATE TRIGGER occurrence_ends_on_is_readable_on_insert
BEFORE INSERT ON occurrence
WHEN NEW.ends_on IS NOT NULL AND NOT ifnull(NEW.ends_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.ends_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'occurrence.ends_on cannot be read'); END;
CREATE TRIGGER occurrence_ends_on_is_readable_on_update
BEFORE UPDATE OF ends_on ON occurrence
WHEN NEW.ends_on IS NOT NULL AND NOT ifnull(NEW.ends_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.ends_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'occurrence.ends_on cannot be read'); END;
CREATE TRIGGER service_starts_on_is_readable_on_insert
BEFORE INSERT ON service
WHEN NEW.starts_on IS NOT NULL AND NOT ifnull(NEW.starts_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.starts_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.starts_on cannot be read'); END;
CREATE TRIGGER service_starts_on_is_readable_on_update
BEFORE UPDATE OF starts_on ON service
WHEN NEW.starts_on IS NOT NULL AND NOT ifnull(NEW.starts_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.starts_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.starts_on cannot be read'); END;
CREATE TRIGGER service_ends_on_is_readable_on_insert
BEFORE INSERT ON service
WHEN NEW.ends_on IS NOT NULL AND NOT ifnull(NEW.ends_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.ends_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.ends_on cannot be read'); END;
CREATE TRIGGER service_ends_on_is_readable_on_update
BEFORE UPDATE OF ends_on ON service
WHEN NEW.ends_on IS NOT NULL AND NOT ifnull(NEW.ends_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.ends_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.ends_on cannot be read'); END;
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
CREATE TRIGGER service_assured_date_is_readable_on_insert
BEFORE INSERT ON service
WHEN NEW.assured_date IS NOT NULL AND NOT ifnull(NEW.assured_date BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.assured_date) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.assured_date cannot be read'); END;
CREATE TRIGGER service_assured_date_is_readable_on_update
BEFORE UPDATE OF assured_date ON service
WHEN NEW.assured_date IS NOT NULL AND NOT ifnull(NEW.assured_date BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.assured_date) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.assured_date cannot be read'); END;
CREATE TRIGGER service_waiting_on_is_readable_on_insert
BEFORE INSERT ON service
WHEN NEW.waiting_on IS NOT NULL AND NOT ifnull(NEW.waiting_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.waiting_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.waiting_on cannot be read'); END;
CREATE TRIGGER service_waiting_on_is_readable_on_update
BEFORE UPDATE OF waiting_on ON service
WHEN NEW.waiting_on IS NOT NULL AND NOT ifnull(NEW.waiting_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.waiting_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'service.waiting_on cannot be read'); END;
CREATE TRIGGER service_last_modified_is_readable_on_insert
BEFORE INSERT ON service
WHEN NEW.last_modified IS NOT NULL AND NOT ifnull(NEW.last_modified IS strftime('%Y-%m-%dT%H:%M:%SZ', NEW.last_modified, '+0 days'), FALSE)
BEGIN SELECT RAISE(ABORT, 'service.last_modified cannot be read'); END;
CREATE TRIGGER service_last_modified_is_readable_on_update
BEFORE UPDATE OF last_modified ON service
WHEN NEW.last_modified IS NOT NULL AND NOT ifnull(NEW.last_modified IS strftime('%Y-%m-%dT%H:%M:%SZ', NEW.last_modified, '+0 days'), FALSE)
BEGIN SELECT RAISE(ABORT, 'service.last_modified cannot be read'); END;
CREATE TRIGGER inventory_confirmation_confirmed_on_is_readable_on_insert
BEFORE INSERT ON inventory_confirmation
WHEN NEW.confirmed_on IS NOT NULL AND NOT ifnull(NEW.confirmed_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.confirmed_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'inventory_confirmation.confirmed_on cannot be read'); END;
CREATE TRIGGER inventory_confirmation_confirmed_on_is_readable_on_update
BEFORE UPDATE OF confirmed_on ON inventory_confirmation
WHEN NEW.confirmed_on IS NOT NULL AND NOT ifnull(NEW.confirmed_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.confirmed_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'inventory_confirmation.confirmed_on cannot be read'); END;
CREATE TRIGGER municipality_population_on_is_readable_on_insert
BEFORE INSERT ON municipality
WHEN NEW.population_on IS NOT NULL AND NOT ifnull(NEW.population_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.population_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'municipality.population_on cannot be read'); END;
CREATE TRIGGER municipality_population_on_is_readable_on_update
BEFORE UPDATE OF population_on ON municipality
WHEN NEW.population_on IS NOT NULL AND NOT ifnull(NEW.population_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.population_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'municipality.population_on cannot be read'); END;
CREATE TRIGGER under_18_counted_on_is_readable_on_insert
BEFORE INSERT ON under_18
WHEN NEW.counted_on IS NOT NULL AND NOT ifnull(NEW.counted_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.counted_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'under_18.counted_on cannot be read'); END;
CREATE TRIGGER under_18_counted_on_is_readable_on_update
BEFORE UPDATE OF counted_on ON under_18
WHEN NEW.counted_on IS NOT NULL AND NOT ifnull(NEW.counted_on BETWEEN '1900-01-01' AND '2200-12-31' AND length(NEW.counted_on) = 10, FALSE)
BEGIN SELECT RAISE(ABORT, 'under_18.counted_on cannot be read'); END;
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
CREATE TRIGGER service_slug_is_readable_on_insert
BEFORE INSERT ON service
WHEN NEW.slug IS NOT NULL AND NOT ifnull(length(NEW.slug) BETWEEN 1 AND 100 AND NEW.slug NOT GLOB '*[^a-z0-9-]*', FALSE)
BEGIN SELECT RAISE(ABORT, 'service.slug cannot be read'); END;
CREATE TRIGGER service_slug_is_readable_on_update
BEFORE UPDATE OF slug ON service
WHEN NEW.slug IS NOT NULL AND NOT ifnull(length(NEW.slug) BETWEEN 1 AND 100 AND NEW.slug NOT GLOB '*[^a-z0-9-]*', FALSE)
BEGIN SELECT RAISE(ABORT, 'service.slug cannot be read'); END;
CREATE TRIGGER organization_slug_is_readable_on_insert
BEFORE INSERT ON organization
WHEN NEW.slug IS NOT NULL AND NOT ifnull(length(NEW.slug) BETWEEN 1 AND 100 AND NEW.slug NOT GLOB '*[^a-z0-9-]*', FALSE)
BEGIN SELECT RAISE(ABORT, 'organization.slug cannot be read'); END;
CREATE TRIGGER organization_slug_is_readable_on_update
BEFORE UPDATE OF slug ON organization
WHEN NEW.slug IS NOT NULL AND NOT ifnull(length(NEW.slug) BETWEEN 1 AND 100 AND NEW.slug NOT GLOB '*[^a-z0-9-]*', FALSE)
BEGIN SELECT RAISE(ABORT, 'organization.slug cannot be read'); END;
CREATE TRIGGER taxonomy_term_slug_is_readable_on_insert
BEFORE INSERT ON taxonomy_term
WHEN NEW.slug IS NOT NULL AND NOT ifnull(length(NEW.slug) BETWEEN 1 AND 100 AND NEW.slug NOT GLOB '*[^a-z0-9-]*', FALSE)
BEGIN SELECT RAISE(ABORT, 'taxonomy_term.slug cannot be read'); END;
CREATE TRIGGER taxonomy_term_slug_is_readable_on_update
BEFORE UPDATE OF slug ON taxonomy_term
WHEN NEW.slug IS NOT NULL AND NOT ifnull(length(NEW.slug) BETWEEN 1 AND 100 AND NEW.slug NOT GLOB '*[^a-z0-9-]*', FALSE)
BEGIN SELECT RAISE(ABORT, 'taxonomy_term.slug cannot be read'); END;
CREATE TRIGGER region_slug_is_readable_on_insert
BEFORE INSERT ON region
WHEN NEW.slug IS NOT NULL AND NOT ifnull(length(NEW.slug) BETWEEN 1 AND 100 AND NEW.slug NOT GLOB '*[^a-z0-9-]*', FALSE)
BEGIN SELECT RAISE(ABORT, 'region.slug cannot be read'); END;
CREATE TRIGGER region_slug_is_readable_on_update
BEFORE UPDATE OF slug ON region
WHEN NEW.slug IS NOT NULL AND NOT ifnull(length(NEW.slug) BETWEEN 1 AND 100 AND NEW.slug NOT GLOB '*[^a-z0-9-]*', FALSE)
BEGIN SELECT RAISE(ABORT, 'region.slug cannot be read'); END;
CREATE TRIGGER municipality_slug_is_readable_on_insert
BEFORE INSERT ON municipality
WHEN NEW.slug IS NOT NULL AND NOT ifnull(length(NEW.slug) BETWEEN 1 AND 100 AND NEW.slug NOT GLOB '*[^a-z0-9-]*', FALSE)
BEGIN SELECT RAISE(ABORT, 'municipality.slug cannot be read'); END;
CREATE TRIGGER municipality_slug_is_readable_on_update
BEFORE UPDATE OF slug ON municipality
WHEN NEW.slug IS NOT NULL AND NOT ifnull(length(NEW.slug) BETWEEN 1 AND 100 AND NEW.slug NOT GLOB '*[^a-z0-9-]*', FALSE)
BEGIN SELECT RAISE(ABORT, 'municipality.slug cannot be read'); END;
CREATE TRIGGER service_uuid_is_readable_on_insert
BEFORE INSERT ON service
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'service.uuid cannot be read'); END;
CREATE TRIGGER service_uuid_is_readable_on_update
BEFORE UPDATE OF uuid ON service
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'service.uuid cannot be read'); END;
CREATE TRIGGER organization_uuid_is_readable_on_insert
BEFORE INSERT ON organization
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'organization.uuid cannot be read'); END;
CREATE TRIGGER organization_uuid_is_readable_on_update
BEFORE UPDATE OF uuid ON organization
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'organization.uuid cannot be read'); END;
CREATE TRIGGER taxonomy_term_uuid_is_readable_on_insert
BEFORE INSERT ON taxonomy_term
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'taxonomy_term.uuid cannot be read'); END;
CREATE TRIGGER taxonomy_term_uuid_is_readable_on_update
BEFORE UPDATE OF uuid ON taxonomy_term
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'taxonomy_term.uuid cannot be read'); END;
CREATE TRIGGER region_uuid_is_readable_on_insert
BEFORE INSERT ON region
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'region.uuid cannot be read'); END;
CREATE TRIGGER region_uuid_is_readable_on_update
BEFORE UPDATE OF uuid ON region
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'region.uuid cannot be read'); END;
CREATE TRIGGER municipality_uuid_is_readable_on_insert
BEFORE INSERT ON municipality
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'municipality.uuid cannot be read'); END;
CREATE TRIGGER municipality_uuid_is_readable_on_update
BEFORE UPDATE OF uuid ON municipality
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'municipality.uuid cannot be read'); END;
CREATE TRIGGER occurrence_uuid_is_readable_on_insert
BEFORE INSERT ON occurrence
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'occurrence.uuid cannot be read'); END;
CREATE TRIGGER occurrence_uuid_is_readable_on_update
BEFORE UPDATE OF uuid ON occurrence
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'occurrence.uuid cannot be read'); END;
CREATE TRIGGER session_series_uuid_is_readable_on_insert
BEFORE INSERT ON session_series
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'session_series.uuid cannot be read'); END;
CREATE TRIGGER session_series_uuid_is_readable_on_update
BEFORE UPDATE OF uuid ON session_series
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'session_series.uuid cannot be read'); END;
CREATE TRIGGER material_uuid_is_readable_on_insert
BEFORE INSERT ON material
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'material.uuid cannot be read'); END;
CREATE TRIGGER material_uuid_is_readable_on_update
BEFORE UPDATE OF uuid ON material
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'material.uuid cannot be read'); END;
CREATE TRIGGER location_uuid_is_readable_on_insert
BEFORE INSERT ON location
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'location.uuid cannot be read'); END;
CREATE TRIGGER location_uuid_is_readable_on_update
BEFORE UPDATE OF uuid ON location
WHEN NEW.uuid IS NOT NULL AND NOT ifnull(NEW.uuid GLOB '[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]-[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]', FALSE)
BEGIN SELECT RAISE(ABORT, 'location.uuid cannot be read'); END;
CREATE TRIGGER safety_contact_is_kept BEFORE DELETE ON safety_contact
BEGIN SELECT RAISE(ABORT, 'a safety contact is never deleted'); END;
CREATE TRIGGER safety_contact_keeps_role BEFORE UPDATE OF role ON safety_contact
WHEN NEW.role <> OLD.role
BEGIN SELECT RAISE(ABORT, 'a safety contact keeps its role'); END;
CREATE TRIGGER revision_is_kept BEFORE DELETE ON revision
BEGIN SELECT RAISE(ABORT, 'history is not deleted'); END;
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
