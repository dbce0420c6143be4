PRAGMA application_id = 1163022160;
CREATE TABLE wellbeing_services_county (
  code TEXT PRIMARY KEY CHECK (code GLOB '[0-9][0-9]'),
  name TEXT NOT NULL CHECK (json_valid(name))
) STRICT;
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
  remote_meets_need INTEGER NOT NULL DEFAULT 0 CHECK (remote_meets_need IN (0, 1)),
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
  CHECK ((waiting_on IS NULL) = (waiting_days IS NULL)),
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
) STRICT;
CREATE VIRTUAL TABLE service_search USING fts5 (
  name, topic, summary, description,
  tokenize = "unicode61 remove_diacritics 0"
);
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
CREATE TABLE "revision" (
  id INTEGER PRIMARY KEY,
  entity TEXT NOT NULL CHECK (entity IN (
    'region', 'municipality', 'need_group', 'taxonomy_term', 'organization', 'service',
    'municipality_boundary', 'inventory_confirmation', 'travel_time')),
  entity_key TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('create', 'update', 'remove')),
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL CHECK (changed_by <> ''),
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after)),
  CHECK ((before IS NULL) = (action = 'create')),
  CHECK ((after IS NULL) = (action = 'remove'))
) STRICT;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO "wellbeing_services_county" VALUES ('21', '{"en":"Wellbeing services county of Lapland","fi":"Lapin hyvinvointialue","sv":"Lapplands välfärdsområde"}');
INSERT INTO "wellbeing_services_county" VALUES ('08', '{"en":"Wellbeing services county of Pirkanmaa","fi":"Pirkanmaan hyvinvointialue","sv":"Birkalands välfärdsområde"}');
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
INSERT INTO "taxonomy_term" VALUES (1, 'ac39b81b-a0c8-5448-ba36-424e4b3cbfe6', 'service_type', 'eroneuvonta', 'eroneuvonta', 0, '{"en":"Separation advice","fi":"Eroneuvonta","sv":"Skilsmässorådgivning"}', '{}', '{}', '{}', '{}', 1, '{}', '{}', '{}', NULL, 'puhua', 1);
INSERT INTO "taxonomy_term" VALUES (3, 'd20e3671-b90a-5a27-9eca-0dbf773f417c', 'service_type', 'vanhemman_neuvo', 'vanhemman-neuvo', 2, '{"en":"Parent group after separation","fi":"Vanhemman neuvo -ryhmä","sv":"Föräldragrupp (Vanhemman neuvo)"}', '{}', '{}', '{}', '{}', 1, '{}', '{}', '{}', NULL, 'vertaiset', 1);
INSERT INTO "taxonomy_term" VALUES (4, 'a4454334-08fd-5a6e-83d3-d57f6705e806', 'service_type', 'perheasioiden_sovittelu', 'perheasioiden-sovittelu', 3, '{"en":"Family mediation","fi":"Perheasioiden sovittelu","sv":"Medling i familjefrågor"}', '{}', '{}', '{}', '{}', 2, '{}', '{}', '{}', NULL, 'sopia', 1);
INSERT INTO "taxonomy_term" VALUES (5, 'bd50070f-0112-5825-8612-6b69cf98d4c5', 'service_type', 'lastenvalvoja', 'lastenvalvoja', 4, '{"en":"Child welfare supervisor (family law services)","fi":"Lastenvalvoja (perheoikeudelliset palvelut)","sv":"Barnatillsyningsman (familjerättsliga tjänster)"}', '{}', '{}', '{}', '{}', 2, '{}', '{}', '{}', NULL, 'sopia', 1);
INSERT INTO "taxonomy_term" VALUES (6, 'b4b51fd1-7a9f-5983-a30a-29eaa5de7457', 'service_type', 'perheneuvonta', 'perheneuvonta', 5, '{"en":"Family counselling","fi":"Perheneuvonta ja perheneuvola","sv":"Familjerådgivning"}', '{}', '{}', '{}', '{}', 2, '{}', '{}', '{}', NULL, 'puhua', 1);
INSERT INTO "taxonomy_term" VALUES (7, '7ec337c5-ad42-55f1-8e0b-8faf1eb2dbca', 'service_type', 'parisuhdeneuvonta', 'parisuhdeneuvonta', 6, '{"en":"Couple counselling","fi":"Parisuhdeneuvonta ja pariterapia","sv":"Parrådgivning och parterapi"}', '{}', '{}', '{}', '{}', 1, '{}', '{}', '{}', NULL, 'puhua', 1);
INSERT INTO "taxonomy_term" VALUES (8, '169c3256-a7b2-573d-b832-402fb8947a97', 'service_type', 'eroryhma', 'eroryhma', 7, '{"en":"Separation support group","fi":"Eroryhmä aikuisille","sv":"Skilsmässogrupp för vuxna"}', '{}', '{}', '{}', '{}', 1, '{}', '{}', '{}', NULL, 'vertaiset', 1);
INSERT INTO "taxonomy_term" VALUES (9, '29a53543-0643-59a8-8608-882f1809c37a', 'service_type', 'vertaisryhma', 'vertaisryhma', 8, '{"en":"Peer support group","fi":"Vertaisryhmä ja vertaistuki","sv":"Kamratstödsgrupp"}', '{}', '{}', '{}', '{}', 1, '{}', '{}', '{}', NULL, 'vertaiset', 1);
INSERT INTO "taxonomy_term" VALUES (10, '5c51952e-caa7-5238-aab9-44c838e417b0', 'service_type', 'kriisiapu', 'kriisiapu', 9, '{"en":"Crisis support","fi":"Kriisiapu","sv":"Krishjälp"}', '{}', '{}', '{}', '{}', 1, '{}', '{}', '{}', NULL, 'puhua', 1);
INSERT INTO "taxonomy_term" VALUES (11, '4e500861-3270-505a-b609-a2200bc917ff', 'service_type', 'turvakoti', 'turvakoti', 10, '{"en":"Shelter","fi":"Turvakoti","sv":"Skyddshem"}', '{}', '{}', '{}', '{}', 2, '{}', '{}', '{}', NULL, 'turva', 0);
INSERT INTO "taxonomy_term" VALUES (12, '32fd7b7f-fe3a-5ad1-a44d-e4a41b9d446e', 'service_type', 'vakivaltatyo', 'vakivaltatyo', 11, '{"en":"Domestic violence support","fi":"Väkivaltatyö ja lähisuhdeväkivallan apu","sv":"Stöd vid våld i nära relationer"}', '{}', '{}', '{}', '{}', 1, '{}', '{}', '{}', NULL, 'turva', 1);
INSERT INTO "taxonomy_term" VALUES (13, 'c3f47b06-da76-59e8-9a78-0d6de2de8aad', 'service_type', 'tapaamispaikka', 'tapaamispaikka', 12, '{"en":"Contact centre: supervised and supported contact, supervised handovers","fi":"Tapaamispaikka: valvotut ja tuetut tapaamiset, valvotut vaihdot","sv":"Mötesplats: övervakade och stödda umgängen, övervakade byten"}', '{}', '{}', '{}', '{}', 2, '{}', '{}', '{}', NULL, 'lapsi_tapaamiset', 0);
INSERT INTO "taxonomy_term" VALUES (15, '58653870-993a-5f30-9d17-855b1da02047', 'service_type', 'lapsen_eroryhma', 'lapsen-eroryhma', 14, '{"en":"Separation group for children","fi":"Lapsen eroryhmä","sv":"Skilsmässogrupp för barn"}', '{}', '{}', '{}', '{}', 1, '{}', '{}', '{}', NULL, 'lapsi', 0);
INSERT INTO "taxonomy_term" VALUES (16, 'a1b8d4dd-4e88-5a6d-955f-34a242e2577c', 'service_type', 'nuoren_eroryhma', 'nuoren-eroryhma', 15, '{"en":"Support for young people","fi":"Nuoren tuki vanhempien erossa","sv":"Stöd för unga vid föräldrars skilsmässa"}', '{}', '{}', '{}', '{}', 1, '{}', '{}', '{}', NULL, 'lapsi', 1);
INSERT INTO "taxonomy_term" VALUES (17, '382a27aa-4b98-5c24-bdeb-d8a191146e11', 'service_type', 'oikeusapu', 'oikeusapu', 16, '{"en":"Legal aid","fi":"Oikeusapu","sv":"Rättshjälp"}', '{}', '{}', '{}', '{}', 1, '{}', '{}', '{}', NULL, 'laki_raha', 1);
INSERT INTO "taxonomy_term" VALUES (18, '392f56d8-ddf3-5e4a-a1a6-6f1acea657c1', 'service_type', 'tuomioistuinsovittelu', 'tuomioistuinsovittelu', 17, '{"en":"Court mediation in custody disputes","fi":"Huoltoriidan tuomioistuinsovittelu (Follo)","sv":"Domstolsmedling i vårdnadstvister (Follo)"}', '{}', '{}', '{}', '{}', 1, '{}', '{}', '{}', NULL, 'sopia', 1);
INSERT INTO "taxonomy_term" VALUES (26, '38243212-85aa-5b29-9c9c-8d3d404d53a4', 'service_type', 'keskusteluapu', 'keskusteluapu', 25, '{"en":"Someone to talk to by phone or online","fi":"Keskusteluapu puhelimessa tai verkossa","sv":"Samtalsstöd per telefon eller på nätet"}', '{}', '{}', '{}', '{}', 1, '{}', '{}', '{}', NULL, 'puhua', 1);
INSERT INTO "taxonomy_term" VALUES (27, '043fcc0c-ac81-5b55-b249-7867a8b3b1b0', 'audience', 'vanhemmat', 'vanhemmat', 0, '{"en":"Parents","fi":"Vanhemmat","sv":"Föräldrar"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', NULL, NULL, 0);
INSERT INTO "taxonomy_term" VALUES (30, '207c0844-aadd-5081-9195-8aecdb5efb20', 'audience', 'lapset', 'lapset', 3, '{"en":"Children","fi":"Lapset","sv":"Barn"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', NULL, NULL, 0);
INSERT INTO "taxonomy_term" VALUES (34, '4932daa7-8505-5e5d-a8bf-b41a9cee8793', 'audience', 'maahanmuuttajat', 'maahanmuuttajat', 7, '{"en":"Families with a migrant background","fi":"Maahanmuuttajataustaiset perheet","sv":"Familjer med invandrarbakgrund"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', NULL, NULL, 0);
INSERT INTO "taxonomy_term" VALUES (39, '962fd4a1-bf43-54b1-8306-b6f7bc325a39', 'audience', 'vakivaltaa_kokeneet', 'vakivaltaa-kokeneet', 12, '{"en":"People who have experienced violence","fi":"Väkivaltaa kokeneet","sv":"Personer som upplevt våld"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', NULL, NULL, 0);
INSERT INTO "taxonomy_term" VALUES (40, '3c166518-c13d-567f-8920-6d265e537257', 'audience', 'ammattilaiset', 'ammattilaiset', 13, '{"en":"Professionals","fi":"Ammattilaiset","sv":"Yrkespersoner"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', NULL, NULL, 0);
INSERT INTO "taxonomy_term" VALUES (43, '6ec98007-df89-5e4c-b3f4-cda126332efe', 'phase', 'akuutti_ero', 'akuutti-ero', 2, '{"en":"Acute separation","fi":"Akuutti ero","sv":"Akut skilsmässa"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', NULL, NULL, 0);
INSERT INTO "taxonomy_term" VALUES (44, '32d124d7-6d2b-5ce8-8b69-35cf1553951f', 'phase', 'sopiminen', 'sopiminen', 3, '{"en":"Making arrangements","fi":"Lapsen asioista sopiminen","sv":"Avtal som gäller barnet"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', NULL, NULL, 0);
INSERT INTO "taxonomy_term" VALUES (45, '5e1a04eb-9cb2-59d0-9c05-85b328865423', 'phase', 'eron_jalkeinen_vanhemmuus', 'eron-jalkeinen-vanhemmuus', 4, '{"en":"Parenting after separation","fi":"Eron jälkeinen vanhemmuus","sv":"Föräldraskap efter skilsmässan"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', NULL, NULL, 0);
INSERT INTO "taxonomy_term" VALUES (47, '6dfe0b86-585c-5721-a982-72d1715393d4', 'level', 'matala', 'matala', 0, '{"en":"Low threshold","fi":"Matala kynnys","sv":"Låg tröskel"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', NULL, NULL, 0);
INSERT INTO "taxonomy_term" VALUES (48, 'b9e62ed9-bd9b-511d-b83e-e723d45787d4', 'level', 'erityinen', 'erityinen', 1, '{"en":"Specialised","fi":"Erityinen taso","sv":"Särskild nivå"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', NULL, NULL, 0);
INSERT INTO "taxonomy_term" VALUES (50, '4ae24e7f-2ed4-5f7f-a89f-83d7e8d563de', 'access', 'ilman_ajanvarausta', 'ilman-ajanvarausta', 0, '{"en":"No booking","fi":"Ilman ajanvarausta","sv":"Utan tidsbokning"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', NULL, NULL, 0);
INSERT INTO "taxonomy_term" VALUES (51, '8d7b77bb-8f3b-5fa8-b889-a49f363bcd72', 'access', 'ajanvaraus', 'ajanvaraus', 1, '{"en":"By appointment","fi":"Ajanvarauksella","sv":"Med tidsbokning"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', NULL, NULL, 0);
INSERT INTO "taxonomy_term" VALUES (53, 'e5cc2dbe-effc-5fa2-864d-ab87ea1856a8', 'access', 'lahete', 'lahete', 3, '{"en":"Referral or authority decision","fi":"Lähetteellä tai viranomaisen päätöksellä","sv":"Med remiss eller myndighetsbeslut"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', NULL, NULL, 0);
INSERT INTO "taxonomy_term" VALUES (54, '13277334-fe74-585b-a8e4-9180504d96ca', 'access', 'nimettomasti', 'nimettomasti', 4, '{"en":"Anonymously","fi":"Nimettömästi","sv":"Anonymt"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', NULL, NULL, 0);
INSERT INTO "taxonomy_term" VALUES (55, '8689949d-7462-5481-994d-0caee22bc79a', 'delivery_mode', 'kasvokkain', 'kasvokkain', 0, '{"en":"Face to face","fi":"Kasvokkain","sv":"Ansikte mot ansikte"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', 'two-way', NULL, 0);
INSERT INTO "taxonomy_term" VALUES (58, '67c25540-44dd-5822-a1e2-fc22f628c358', 'delivery_mode', 'puhelin', 'puhelin', 3, '{"en":"Phone","fi":"Puhelin","sv":"Telefon"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', 'two-way', NULL, 0);
INSERT INTO "taxonomy_term" VALUES (59, 'a7599c5b-5255-55d6-b616-9f5f718cbf3a', 'delivery_mode', 'chat', 'chat', 4, '{"en":"Chat","fi":"Chat","sv":"Chatt"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', 'two-way', NULL, 0);
INSERT INTO "taxonomy_term" VALUES (64, '1b127450-dfd1-547e-992c-7b046f88a9b6', 'format', 'ryhma', 'ryhma', 2, '{"en":"In a group","fi":"Ryhmässä","sv":"I grupp"}', '{}', '{}', '{}', '{}', 0, '{}', '{}', '{}', NULL, NULL, 0);
INSERT INTO "organization" VALUES (1, '35b95010-62a7-541b-8d3e-e233b6f4f97f', 'lapin-ensi-ja-turvakoti', '{"fi":"Lapin ensi- ja turvakoti ry"}', 'https://ensijaturvakotienliitto.fi/lapinensijaturvakoti/');
INSERT INTO "organization" VALUES (2, '641f79aa-a7ad-5c15-84ae-864f058d7ddd', 'ensi-ja-turvakotien-liitto', '{"en":"Federation of Mother and Child Homes and Shelters","fi":"Ensi- ja turvakotien liitto ry","sv":"Förbundet för mödra- och skyddshem rf"}', 'https://ensijaturvakotienliitto.fi');
INSERT INTO "organization" VALUES (6, '267e2e47-3daa-5f4b-bfa1-c79fe055ae0d', 'pirkanmaan-hyvinvointialue', '{"en":"Wellbeing services county of Pirkanmaa","fi":"Pirkanmaan hyvinvointialue","sv":"Birkalands välfärdsområde"}', 'https://www.pirha.fi');
INSERT INTO "organization" VALUES (13, 'df7ac13a-94ae-5d01-af1e-820f7bb5f67f', 'setlementti-tampere', '{"fi":"Setlementti Tampere ry"}', 'https://setlementtitampere.fi');
INSERT INTO "organization" VALUES (17, '6aa521c5-da34-5919-b045-dd2d401c677a', 'lapin-hyvinvointialue', '{"en":"Wellbeing services county of Lapland","fi":"Lapin hyvinvointialue","sv":"Lapplands välfärdsområde"}', 'https://lapha.fi');
INSERT INTO "organization" VALUES (21, '2ef7f614-a0f6-5c8a-99dc-c9aafcf661e3', 'thl', '{"en":"Finnish Institute for Health and Welfare THL","fi":"Terveyden ja hyvinvoinnin laitos THL","sv":"Institutet för hälsa och välfärd THL"}', NULL);
INSERT INTO "organization" VALUES (43, '33b76e3b-5539-5dc6-b69a-97494e46c9fb', 'monika-naiset-liitto', '{"en":"Monika – Multicultural Women''s Association, Finland","fi":"Monika-Naiset liitto ry"}', 'https://monikanaiset.fi');
INSERT INTO "service" VALUES (28, '0db1af13-796f-5f8e-b22e-fb98f0b535dc', 'ryhmachat-eron-jalkeiseen-vanhemmuuteen', 'service', 'published', 'ended', '{"en":"Group chat: support for parenting after separation","fi":"Tukea eron jälkeiseen vanhemmuuteen -ryhmächat","sv":"Gruppchatt: stöd i föräldraskapet efter skilsmässan"}', '{"en":"In the group chat you wrote with other separated parents, with the support of a group leader.","fi":"Ryhmächatissa kirjoitit muiden eronneiden vanhempien kanssa ohjaajan tuella.","sv":"I gruppchatten skrev du med andra separerade föräldrar med stöd av en ledare."}', '{"en":"There were eight group chats with a leader. They were about changes, the child''s feelings, everyday life, communication and new relationships. The chats were for separated parents.","fi":"Ohjattuja ryhmächatteja oli kahdeksan. Niissä puhuttiin muutoksista, lapsen tunteista, arjesta, vuorovaikutuksesta ja uusista suhteista. Chatit olivat eronneille vanhemmille.","sv":"Det fanns åtta ledda gruppchattar. I dem pratade man om förändringar, barnets känslor, vardagen, samspel och nya förhållanden. Chattarna var för separerade föräldrar."}', '{"en":"You could join the chat online without an appointment.","fi":"Chattiin pääsi verkossa ilman ajanvarausta.","sv":"Du kom in i chatten på nätet utan tidsbokning."}', '{}', '{}', NULL, '{"en":"Open online","fi":"Avoin verkossa","sv":"Öppen på nätet"}', '{}', 'https://apuaeroon.fi', 'open', '2018-03-01', '2018-06-30', 'month', 'programme', '2018-06-01', '2018-06-30', 'month', 0, NULL, NULL, 1, '2026-11-30T04:21:25Z', NULL, NULL);
INSERT INTO "service" VALUES (36, '5126c1a6-c467-5ab7-a301-e2ab6a4c57e4', 'lapin-turvakoti', 'service', 'published', 'active', '{"en":"Shelter in Lapland (Lapin turvakoti)","fi":"Lapin turvakoti","sv":"Lapplands skyddshem (Lapin turvakoti)"}', '{"en":"You and your children get protection when you experience violence or are afraid of it.","fi":"Saat suojan itsellesi ja lapsillesi, kun koet väkivaltaa tai pelkäät sitä.","sv":"Du och dina barn får skydd när du utsätts för våld eller är rädd för våld."}', '{"en":"The shelter is open round the clock. It is free of charge. You do not need a referral. You can come alone or with your children.","fi":"Turvakoti on auki vuorokauden ympäri. Se on maksuton. Et tarvitse lähetettä. Voit tulla yksin tai lasten kanssa.","sv":"Skyddshemmet är öppet dygnet runt. Det är avgiftsfritt. Du behöver ingen remiss. Du kan komma ensam eller med dina barn."}', '{"en":"You can get in touch at any time. The address is secret: ask Nollalinja for the shelter, 080 005 005. If you are in danger, call 112.","fi":"Voit ottaa yhteyttä milloin vain. Osoite on salainen: kysy turvakotia Nollalinjalta 080 005 005. Jos olet vaarassa, soita 112.","sv":"Du kan ta kontakt när som helst. Adressen är hemlig: fråga Nollinjen om skyddshemmet, 080 005 005. Ring 112 om du är i fara."}', '{}', '{"en":"Free of charge","fi":"Maksuton","sv":"Avgiftsfri"}', 1, '{}', '{}', NULL, 'confidential_municipality_public', NULL, NULL, 'day', 'page', '2026-01-04', '2026-01-04', 'day', 0, NULL, NULL, 1, '2026-11-30T04:21:25Z', NULL, NULL);
INSERT INTO "service" VALUES (44, 'c5a4f357-3e93-545c-82f3-ebae0d46dd72', 'tapaamispaikka-rovaniemi', 'service', 'published', 'active', '{"en":"Supervised meeting place in Rovaniemi (Lapin ensi- ja turvakoti ry)","fi":"Tapaamispaikka Rovaniemellä (Lapin ensi- ja turvakoti ry)","sv":"Mötesplats i Rovaniemi (Lapin ensi- ja turvakoti ry)"}', '{"en":"Your child can meet the other parent with support or supervision.","fi":"Lapsesi voi tavata toista vanhempaa tuetusti tai valvotusti.","sv":"Ditt barn kan träffa den andra föräldern med stöd eller under övervakning."}', '{"en":"The child''s handover from one parent to the other can also be supervised. You always need a payment commitment from the wellbeing services county.","fi":"Myös lapsen vaihto vanhemmalta toiselle voidaan valvoa. Tarvitset aina hyvinvointialueen maksusitoumuksen.","sv":"Också bytet, när barnet går från den ena föräldern till den andra, kan övervakas. Du behöver alltid en betalningsförbindelse från välfärdsområdet."}', '{"en":"Ask the wellbeing services county of Lapland for the payment commitment. There is more information on the website.","fi":"Kysy maksusitoumusta Lapin hyvinvointialueelta. Lisää tietoa on verkkosivulla.","sv":"Fråga Lapplands välfärdsområde om betalningsförbindelsen. Mer information finns på webbplatsen."}', '{}', '{"en":"With a payment commitment from the wellbeing services county","fi":"Hyvinvointialueen maksusitoumuksella","sv":"Med betalningsförbindelse från välfärdsområdet"}', NULL, '{}', '{}', 'https://ensijaturvakotienliitto.fi/lapinensijaturvakoti/palvelut/odotusaika/ensikoti/', 'open', NULL, NULL, 'day', 'programme_and_page', '2023-01-01', NULL, 'year', 1, NULL, NULL, 1, '2026-11-30T04:21:25Z', NULL, NULL);
INSERT INTO "service" VALUES (49, 'fbd07a14-701a-5ed8-b409-494f559ffb51', 'lastenvalvoja-utsjoki', 'service', 'published', 'active', '{"en":"Child welfare supervisor in Utsjoki","fi":"Lastenvalvoja Utsjoella","sv":"Barnatillsyningsman i Utsjoki"}', '{"en":"The child welfare supervisor helps you agree on custody, living arrangements, contact and child maintenance.","fi":"Lastenvalvoja auttaa sinua sopimaan lapsen huollosta, asumisesta, tapaamisista ja elatuksesta.","sv":"Barnatillsyningsmannen hjälper dig att avtala om barnets vårdnad, boende, umgänge och underhåll."}', '{"en":"The child welfare supervisor helps parents who are separating, and confirms the agreements. The service is free of charge.","fi":"Lastenvalvoja auttaa eroavia vanhempia ja vahvistaa sopimukset. Palvelu on maksuton.","sv":"Barnatillsyningsmannen hjälper föräldrar som skiljer sig. Barnatillsyningsmannen fastställer också avtalen. Tjänsten är avgiftsfri."}', '{"en":"Book an appointment with the wellbeing services county of Lapland.","fi":"Varaa aika Lapin hyvinvointialueelta.","sv":"Boka tid hos Lapplands välfärdsområde."}', '{}', '{"en":"Free of charge","fi":"Maksuton","sv":"Avgiftsfri"}', 1, '{}', '{}', 'https://www.utsjoki.fi/kuntalaiselle/sosiaali-ja-terveys/lasten-ja-perheiden-palvelut-2/', 'open', NULL, NULL, 'day', 'page', NULL, '2022-12-31', 'year', 1, NULL, NULL, 1, '2026-11-30T04:21:25Z', NULL, NULL);
INSERT INTO "service" VALUES (98, '46de6c23-472f-589e-9842-7ad5e54bad42', 'lastenvalvoja-kangasala-palkane', 'service', 'published', 'active', '{"en":"Child welfare supervisor in Kangasala and Pälkäne","fi":"Lastenvalvoja Kangasalla ja Pälkäneellä","sv":"Barnatillsyningsman i Kangasala och Pälkäne"}', '{"en":"The child welfare supervisor helps you agree on custody, living arrangements, contact and child maintenance.","fi":"Lastenvalvoja auttaa sinua sopimaan lapsen huollosta, asumisesta, tapaamisista ja elatuksesta.","sv":"Barnatillsyningsmannen hjälper dig att avtala om barnets vårdnad, boende, umgänge och underhåll."}', '{"en":"The child welfare supervisor helps parents in Kangasala and Pälkäne. The office has been in Kangasala.","fi":"Lastenvalvoja auttaa vanhempia Kangasalla ja Pälkäneellä. Vastaanotto on ollut Kangasalla.","sv":"Barnatillsyningsmannen hjälper föräldrar i Kangasala och Pälkäne. Mottagningen har varit i Kangasala."}', '{"en":"Book an appointment online. You will find the instructions on the website.","fi":"Varaa aika sähköisesti. Ohjeet löydät verkkosivulta.","sv":"Boka tid elektroniskt. Anvisningarna hittar du på webbplatsen."}', '{}', '{}', NULL, '{}', '{}', 'https://www.kangasala.fi/sosiaali-ja-terveyspalvelut/lapset-nuoret-ja-perheet/lapsiperheiden-sosiaalipalvelut/lastenvalvojan-palvelut/', 'open', NULL, NULL, 'day', 'page', '2022-10-01', '2022-10-31', 'month', 1, NULL, NULL, 1, '2026-11-30T04:21:25Z', NULL, NULL);
INSERT INTO "service" VALUES (104, '11bf5127-94a4-5158-9111-87a5263e448f', 'perheneuvonta-pirkkala-vesilahti', 'service', 'published', 'active', '{"en":"Family counselling and social work for families with children, Pirkkala and Vesilahti","fi":"Perheneuvonta ja lapsiperheiden sosiaalityö, Pirkkala ja Vesilahti","sv":"Familjerådgivning och socialt arbete för barnfamiljer, Birkala och Vesilahti"}', '{"en":"You get family counselling and help from social work in Pirkkala.","fi":"Saat perheneuvontaa ja sosiaalityön apua Pirkkalassa.","sv":"Du får familjerådgivning och hjälp av socialarbetet i Birkala."}', '{"en":"The help is for parents and children. The service has been for families in Vesilahti too.","fi":"Apu on vanhemmille ja lapsille. Palvelu on ollut myös Vesilahden perheille.","sv":"Hjälpen är för föräldrar och barn. Tjänsten har varit till också för familjer i Vesilahti."}', '{"en":"Book an appointment with the wellbeing services county of Pirkanmaa.","fi":"Varaa aika Pirkanmaan hyvinvointialueelta.","sv":"Boka tid hos Birkalands välfärdsområde."}', '{}', '{}', NULL, '{}', '{"en":"There has been information about the service online in English too.","fi":"Palvelusta on kerrottu verkossa myös englanniksi.","sv":"Information om tjänsten har funnits på nätet också på engelska."}', 'https://www.pirkkala.fi/in-english/health-and-welfare-services/social-services/', 'open', NULL, NULL, 'day', 'page', NULL, '2022-12-31', 'year', 1, NULL, NULL, 1, '2026-11-30T04:21:25Z', NULL, NULL);
INSERT INTO "service" VALUES (114, 'd3b733c6-3b1b-5881-b199-d3fb5eec52c5', 'nollalinja', 'service', 'published', 'active', '{"en":"Nollalinja","fi":"Nollalinja","sv":"Nollinjen"}', '{"en":"You can call free of charge at any time when you experience violence or are afraid of it.","fi":"Voit soittaa maksutta mihin aikaan tahansa, kun koet väkivaltaa tai pelkäät sitä.","sv":"Du kan ringa avgiftsfritt när som helst när du utsätts för våld eller är rädd för våld."}', '{"en":"You can talk about violence or the threat of it. Relatives and professionals can get in touch too. You can call or write in the chat, also with an interpreter.","fi":"Voit puhua väkivallasta tai sen uhasta. Myös läheiset ja ammattilaiset voivat ottaa yhteyttä. Voit soittaa tai kirjoittaa chatissa, myös tulkin kanssa.","sv":"Du kan prata om våld eller hot om våld. Också närstående och yrkespersoner kan ta kontakt. Du kan ringa eller skriva i chatten, också med tolk."}', '{"en":"Call 080 005 005 or 116 016, or open the chat on the website. You do not need to give your name.","fi":"Soita 080 005 005 tai 116 016, tai avaa chat verkkosivulla. Sinun ei tarvitse kertoa nimeäsi.","sv":"Ring 080 005 005 eller 116 016, eller öppna chatten på webbplatsen. Du behöver inte berätta ditt namn."}', '{}', '{"en":"Free of charge","fi":"Maksuton","sv":"Avgiftsfri"}', 1, '{}', '{}', 'https://nollalinja.fi', 'open', NULL, NULL, 'day', 'page', '2023-12-21', '2023-12-21', 'day', 0, NULL, NULL, 1, '2026-11-30T04:21:25Z', NULL, NULL);
INSERT INTO "service" VALUES (127, '6a109e6f-0d53-587c-bfd8-0e3907c095b0', 'turvakoti-mona', 'service', 'published', 'active', '{"en":"Shelter Mona","fi":"Turvakoti Mona","sv":"Skyddshemmet Mona"}', '{"en":"You get protection from violence, wherever in Finland you come from.","fi":"Saat suojan väkivallalta, mistä päin Suomea tahansa tuletkin.","sv":"Du får skydd mot våld, var i Finland du än kommer ifrån."}', '{"en":"The address of the shelter is secret. It is free of charge and open round the clock. You do not need a referral. Help is given in many languages.","fi":"Turvakodin osoite on salainen. Se on maksuton ja auki vuorokauden ympäri. Et tarvitse lähetettä. Apua saa monella kielellä.","sv":"Skyddshemmets adress är hemlig. Det är avgiftsfritt och öppet dygnet runt. Du behöver ingen remiss. Du får hjälp på många språk."}', '{"en":"You can get in touch at any time. You will find the contact details on the website. If you are in danger, call 112.","fi":"Voit ottaa yhteyttä milloin vain. Yhteystiedot löydät verkkosivulta. Jos olet vaarassa, soita 112.","sv":"Du kan ta kontakt när som helst. Kontaktuppgifterna hittar du på webbplatsen. Ring 112 om du är i fara."}', '{}', '{"en":"Free of charge","fi":"Maksuton","sv":"Avgiftsfri"}', 1, '{}', '{"en":"Help is given in more than ten languages. Ask about your own language.","fi":"Apua saa yli kymmenellä kielellä. Kysy omaa kieltäsi.","sv":"Du får hjälp på över tio språk. Fråga om ditt eget språk."}', 'https://monikanaiset.fi', 'confidential', NULL, NULL, 'day', 'page', '2020-03-01', '2020-03-31', 'month', 1, NULL, NULL, 1, '2026-11-30T04:21:25Z', NULL, NULL);
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
INSERT INTO "phone" VALUES (49, 0, '(016) 123 4567', '{}');
INSERT INTO "phone" VALUES (49, 1, 'ks. kunnan vaihde', '{}');
INSERT INTO "phone" VALUES (114, 0, '080 005 005', '{}');
INSERT INTO "phone" VALUES (114, 1, '116 016', '{}');
INSERT INTO "phone" VALUES (127, 0, '045 639 6274', '{"en":"The number is from 2020","fi":"Numero on vuodelta 2020","sv":"Numret är från 2020"}');
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
INSERT INTO "location" VALUES (1, '00000000-0000-4000-8000-000000000001', '698', NULL);
INSERT INTO "location" VALUES (2, '00000000-0000-4000-8000-000000000002', '890', NULL);
INSERT INTO "location" VALUES (3, '00000000-0000-4000-8000-000000000003', '211', 'Urheilutie 15');
INSERT INTO "location" VALUES (4, '00000000-0000-4000-8000-000000000004', '211', 'Vatialantie 1');
INSERT INTO "location" VALUES (5, '00000000-0000-4000-8000-000000000005', '604', 'Koulutie 6');
INSERT INTO "service_at_location" VALUES (36, 0, 1, 'confirmed');
INSERT INTO "service_at_location" VALUES (44, 0, 1, 'confirmed');
INSERT INTO "service_at_location" VALUES (49, 0, 2, 'confirmed');
INSERT INTO "service_at_location" VALUES (98, 0, 3, 'confirmed');
INSERT INTO "service_at_location" VALUES (98, 1, 4, 'confirmed');
INSERT INTO "service_at_location" VALUES (104, 0, 5, 'confirmed');
INSERT INTO "schedule" VALUES (36, '{"en":"Open round the clock","fi":"Auki vuorokauden ympäri","sv":"Öppet dygnet runt"}', 0);
INSERT INTO "schedule" VALUES (114, '{"en":"The phone is open round the clock","fi":"Puhelin on auki vuorokauden ympäri","sv":"Telefonen är öppen dygnet runt"}', 0);
INSERT INTO "schedule" VALUES (127, '{"en":"Open round the clock","fi":"Auki vuorokauden ympäri","sv":"Öppet dygnet runt"}', 0);
INSERT INTO "occurrence" VALUES (15, '3dd1ffb6-5db0-57e4-a5ce-fb4d109b3a62', 28, 0, '{"en":"Session 1/8","fi":"Kerta 1/8","sv":"Tillfälle 1/8"}', '2018-03-01', '2018-03-31', 'month', 'held', '{}');
INSERT INTO "occurrence" VALUES (16, 'c37a0574-d650-591c-88a3-f3d404832dbd', 28, 1, '{"en":"Session 2/8","fi":"Kerta 2/8","sv":"Tillfälle 2/8"}', '2018-03-01', '2018-06-30', 'month', 'held', '{}');
INSERT INTO "occurrence" VALUES (17, '22246849-5555-53b2-89f9-3f6723aa7a29', 28, 2, '{"en":"Session 3/8","fi":"Kerta 3/8","sv":"Tillfälle 3/8"}', '2018-03-01', '2018-06-30', 'month', 'held', '{}');
INSERT INTO "occurrence" VALUES (18, '59960687-516e-5c3c-af9e-8595281887e2', 28, 3, '{"en":"Session 4/8","fi":"Kerta 4/8","sv":"Tillfälle 4/8"}', '2018-03-01', '2018-06-30', 'month', 'held', '{}');
INSERT INTO "occurrence" VALUES (19, '52ae56ac-20b1-5a69-b9b4-c93474cc502d', 28, 4, '{"en":"Session 5/8","fi":"Kerta 5/8","sv":"Tillfälle 5/8"}', '2018-03-01', '2018-06-30', 'month', 'held', '{}');
INSERT INTO "occurrence" VALUES (20, 'aa1b9f27-4af1-5168-990d-30c55cf02a90', 28, 5, '{"en":"Session 6/8","fi":"Kerta 6/8","sv":"Tillfälle 6/8"}', '2018-03-01', '2018-06-30', 'month', 'held', '{}');
INSERT INTO "occurrence" VALUES (21, 'f3bb14f0-5fbe-51ab-b802-445f180182f4', 28, 6, '{"en":"Session 7/8","fi":"Kerta 7/8","sv":"Tillfälle 7/8"}', '2018-03-01', '2018-06-30', 'month', 'held', '{}');
INSERT INTO "occurrence" VALUES (22, '4a351c58-cc1b-5a1f-8c9c-3e94b117a034', 28, 7, '{"en":"Session 8/8","fi":"Kerta 8/8","sv":"Tillfälle 8/8"}', '2018-03-01', '2018-06-30', 'month', 'held', '{}');
INSERT INTO "catalogue_version" VALUES (1, 7);
INSERT INTO "inventory_confirmation" VALUES ('890', 8, '2026-11-20', 'koordinaattori');
INSERT INTO "travel_time" VALUES ('890', '148', 120, 'THL');
INSERT INTO "suggestion" VALUES (1, '00000000-0000-4000-8000-000000000101', 'error', NULL, NULL, NULL, 'Numero on vaihtunut.', 'fi', '2026-11-21', 'new');
INSERT INTO "grdb_migrations" VALUES ('0001_geography');
INSERT INTO "grdb_migrations" VALUES ('0002_vocabulary');
INSERT INTO "grdb_migrations" VALUES ('0003_services');
INSERT INTO "grdb_migrations" VALUES ('0004_history');
INSERT INTO "grdb_migrations" VALUES ('0005_coverage');
INSERT INTO "grdb_migrations" VALUES ('0006_suggestions');
INSERT INTO "grdb_migrations" VALUES ('0007_search');
INSERT INTO "grdb_migrations" VALUES ('0008_boundaries');
INSERT INTO "grdb_migrations" VALUES ('0009_coverage_facts');
CREATE INDEX service_provider_by_organization ON service_provider (organization_id);
CREATE INDEX attribute_by_term ON attribute (taxonomy_term_id);
CREATE UNIQUE INDEX location_by_place ON location (municipality_code, ifnull(street, ''));
CREATE INDEX revision_by_entity ON revision (entity, entity_key, id);
CREATE TRIGGER revision_is_final BEFORE UPDATE ON revision
BEGIN SELECT RAISE(ABORT, 'history is not rewritten'); END;
CREATE TRIGGER revision_is_kept BEFORE DELETE ON revision
BEGIN SELECT RAISE(ABORT, 'history is not deleted'); END;
