CREATE TABLE trail_entry (
  seq          BIGINT NOT NULL,
  at           TIMESTAMPTZ(3) NOT NULL,
  act          TEXT NOT NULL,
  actor_kind   TEXT NOT NULL,
  actor_id     TEXT,
  actor_name   TEXT,
  company_id   UUID,
  company_slug TEXT,
  subject      TEXT,
  from_address TEXT,
  browser      TEXT,
  request_id   TEXT,
  details      JSONB NOT NULL DEFAULT '{}',
  previous     TEXT NOT NULL,
  hash         TEXT NOT NULL,
  CONSTRAINT trail_entry_pkey PRIMARY KEY (seq),
  CONSTRAINT trail_entry_from_one CHECK (seq >= 1),
  CONSTRAINT trail_entry_act_known CHECK (act IN (
    'owner-made', 'signed-in', 'sign-in-failed', 'locked-out', 'signed-out', 'sign-in-ended', 'signed-out-everywhere',
    'password-changed', 'password-reset-asked', 'second-factor-set', 'second-factor-removed', 'passkey-added',
    'passkey-removed', 'token-made', 'token-revoked', 'token-refused', 'person-invited', 'person-joined',
    'person-changed', 'person-removed', 'installation-role-changed', 'setting-changed', 'visibility-changed',
    'member-added', 'member-changed', 'member-removed', 'link-made', 'link-changed', 'link-revoked', 'link-opened',
    'link-refused', 'access-refused', 'company-read', 'file-taken', 'data-read', 'trail-taken',
    'trail-checked', 'company-made', 'company-changed', 'company-removed', 'import-stored', 'import-undone',
    'fact-recorded', 'fact-restated', 'fact-withdrawn', 'source-changed', 'event-changed', 'conflict-decided',
    'briefing-saved', 'briefing-deleted', 'backup-made', 'backup-restored'
  )),
  CONSTRAINT trail_entry_actor_kind_known CHECK (
    actor_kind IN ('system', 'anyone', 'keeper', 'person', 'token', 'link')
  ),
  CONSTRAINT trail_entry_texts_short CHECK (
    char_length(actor_id) <= 200 AND char_length(actor_name) <= 200 AND char_length(company_slug) <= 80
    AND char_length(subject) <= 500 AND char_length(from_address) <= 100 AND char_length(browser) <= 300
    AND char_length(request_id) <= 100
  ),
  CONSTRAINT trail_entry_details_are_object CHECK (
    jsonb_typeof(details) = 'object' AND octet_length(details::text) <= 8000
  ),
  CONSTRAINT trail_entry_hashes_form CHECK (previous ~ '^[0-9a-f]{64}$' AND hash ~ '^[0-9a-f]{64}$')
);
CREATE INDEX trail_entry_at_idx ON trail_entry (at);
CREATE INDEX trail_entry_company_id_seq_idx ON trail_entry (company_id, seq);
CREATE INDEX trail_entry_actor_id_seq_idx ON trail_entry (actor_id, seq);
CREATE INDEX trail_entry_act_seq_idx ON trail_entry (act, seq);

CREATE TABLE trail_head (
  id   BOOLEAN NOT NULL DEFAULT true,
  seq  BIGINT NOT NULL,
  hash TEXT NOT NULL,
  CONSTRAINT trail_head_pkey PRIMARY KEY (id),
  CONSTRAINT trail_head_is_one CHECK (id)
);
INSERT INTO trail_head (seq, hash) VALUES (0, repeat('0', 64));

-- What is hashed of an entry: its fields as a JSON array of texts, as JSON.stringify writes one
-- (lib/access/trail/entry.ts does the same from outside).
CREATE FUNCTION trail_text(entry trail_entry) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT array_to_json(ARRAY[
    'trail/1', entry.seq::text, to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), entry.act,
    entry.actor_kind, entry.actor_id, entry.actor_name, entry.company_id::text, entry.company_slug, entry.subject,
    entry.from_address, entry.browser, entry.request_id, entry.details::text
  ])::text
$$;

-- Number, time and hash are the database's: a writer cannot choose or skip them. Who writes waits here for the writer
-- before, until that one's transaction ends. Runs as its owner, since the application may not write the head.
CREATE FUNCTION chain_trail_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  head trail_head;
BEGIN
  SELECT * INTO STRICT head FROM trail_head WHERE id FOR UPDATE;
  NEW.seq := head.seq + 1;
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  NEW.previous := head.hash;
  NEW.hash := encode(sha256(convert_to(NEW.previous || E'\n' || trail_text(NEW), 'UTF8')), 'hex');
  UPDATE trail_head SET seq = NEW.seq, hash = NEW.hash WHERE id;
  RETURN NEW;
END
$$;
CREATE TRIGGER trail_entry_chain BEFORE INSERT ON trail_entry FOR EACH ROW EXECUTE FUNCTION chain_trail_entry();

CREATE FUNCTION refuse_trail_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what the trail tells is never changed or deleted' USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER trail_entry_append_only BEFORE UPDATE OR DELETE ON trail_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_trail_change();
CREATE TRIGGER trail_head_stays BEFORE DELETE ON trail_head FOR EACH ROW EXECUTE FUNCTION refuse_trail_change();
CREATE TRIGGER trail_head_by_chain BEFORE UPDATE ON trail_head
  FOR EACH ROW WHEN (NEW.seq <> OLD.seq + 1 OR pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_trail_change();

-- Engines of the PostgreSQL family that have no statement triggers rely on the application's role,
-- which has no right to truncate.
DO $$
DECLARE
  kept text;
BEGIN
  IF version() LIKE 'PostgreSQL%' THEN
    FOREACH kept IN ARRAY ARRAY['trail_entry', 'trail_head'] LOOP
      EXECUTE format(
        'CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_trail_change()',
        kept || '_no_truncate', kept
      );
    END LOOP;
  END IF;
END
$$;

CREATE TABLE personal_token (
  id           UUID NOT NULL,
  person_id    TEXT NOT NULL,
  label        TEXT NOT NULL,
  scope        TEXT NOT NULL,
  prefix       TEXT NOT NULL,
  hash         TEXT NOT NULL,
  created_at   TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at   TIMESTAMPTZ(3) NOT NULL,
  last_used_at TIMESTAMPTZ(3),
  revoked_at   TIMESTAMPTZ(3),
  CONSTRAINT personal_token_pkey PRIMARY KEY (id),
  CONSTRAINT personal_token_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id)
    ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT personal_token_scope_known CHECK (scope IN ('read', 'write')),
  CONSTRAINT personal_token_label_length CHECK (char_length(label) BETWEEN 1 AND 100),
  CONSTRAINT personal_token_hash_form CHECK (hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT personal_token_at_most_a_year CHECK (
    expires_at > created_at AND expires_at <= created_at + interval '367 days'
  )
);
CREATE UNIQUE INDEX personal_token_hash_key ON personal_token (hash);
CREATE INDEX personal_token_person_id_idx ON personal_token (person_id);
