ALTER TABLE person
  ADD COLUMN two_factor_enabled BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN deactivated_at TIMESTAMPTZ(3);

CREATE TABLE session (
  id           TEXT NOT NULL,
  person_id    TEXT NOT NULL,
  token        TEXT NOT NULL,
  expires_at   TIMESTAMPTZ(3) NOT NULL,
  ip_address   TEXT,
  user_agent   TEXT,
  last_used_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_at   TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at   TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT session_pkey PRIMARY KEY (id),
  CONSTRAINT session_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE ON UPDATE CASCADE,
  -- Only a hash may stand here: a token itself is shorter.
  CONSTRAINT session_token_hashed CHECK (token ~ '^[0-9a-f]{64}$')
);
CREATE UNIQUE INDEX session_token_key ON session (token);
CREATE INDEX session_person_id_idx ON session (person_id);

CREATE TABLE credential (
  id                       TEXT NOT NULL,
  person_id                TEXT NOT NULL,
  provider_id              TEXT NOT NULL,
  account_id               TEXT NOT NULL,
  password                 TEXT,
  scope                    TEXT,
  access_token             TEXT,
  refresh_token            TEXT,
  id_token                 TEXT,
  access_token_expires_at  TIMESTAMPTZ(3),
  refresh_token_expires_at TIMESTAMPTZ(3),
  created_at               TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at               TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT credential_pkey PRIMARY KEY (id),
  CONSTRAINT credential_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT credential_password_hashed CHECK (password IS NULL OR password LIKE '$scrypt$%'),
  CONSTRAINT credential_no_tokens CHECK (num_nonnulls(access_token, refresh_token, id_token) = 0)
);
CREATE UNIQUE INDEX credential_provider_id_account_id_key ON credential (provider_id, account_id);
CREATE INDEX credential_person_id_idx ON credential (person_id);

CREATE TABLE verification (
  id         TEXT NOT NULL,
  identifier TEXT NOT NULL,
  value      TEXT NOT NULL,
  expires_at TIMESTAMPTZ(3) NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT verification_pkey PRIMARY KEY (id)
);
CREATE INDEX verification_identifier_idx ON verification (identifier);
CREATE INDEX verification_expires_at_idx ON verification (expires_at);

CREATE TABLE two_factor (
  id                        TEXT NOT NULL,
  person_id                 TEXT NOT NULL,
  secret                    TEXT NOT NULL,
  backup_codes              TEXT NOT NULL,
  verified                  BOOLEAN NOT NULL DEFAULT false,
  failed_verification_count INTEGER NOT NULL DEFAULT 0,
  locked_until              TIMESTAMPTZ(3),
  CONSTRAINT two_factor_pkey PRIMARY KEY (id),
  CONSTRAINT two_factor_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX two_factor_person_id_key ON two_factor (person_id);

CREATE TABLE passkey (
  id            TEXT NOT NULL,
  person_id     TEXT NOT NULL,
  name          TEXT,
  public_key    TEXT NOT NULL,
  credential_id TEXT NOT NULL,
  counter       INTEGER NOT NULL,
  device_type   TEXT NOT NULL,
  backed_up     BOOLEAN NOT NULL,
  transports    TEXT,
  aaguid        TEXT,
  created_at    TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT passkey_pkey PRIMARY KEY (id),
  CONSTRAINT passkey_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX passkey_credential_id_key ON passkey (credential_id);
CREATE INDEX passkey_person_id_idx ON passkey (person_id);

CREATE TABLE rate_limit (
  id           TEXT NOT NULL,
  key          TEXT NOT NULL,
  count        INTEGER NOT NULL,
  last_request BIGINT NOT NULL,
  CONSTRAINT rate_limit_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX rate_limit_key_key ON rate_limit (key);

CREATE TABLE sign_in_budget (
  key        TEXT NOT NULL,
  failures   INTEGER NOT NULL,
  last_at    TIMESTAMPTZ(3) NOT NULL,
  open_again TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT sign_in_budget_pkey PRIMARY KEY (key),
  CONSTRAINT sign_in_budget_failures_counted CHECK (failures >= 0)
);
CREATE INDEX sign_in_budget_last_at_idx ON sign_in_budget (last_at);

CREATE TABLE welcome (
  id          TEXT NOT NULL,
  secret_hash TEXT NOT NULL,
  purpose     TEXT NOT NULL,
  person_id   TEXT,
  created_at  TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at  TIMESTAMPTZ(3) NOT NULL,
  used_at     TIMESTAMPTZ(3),
  CONSTRAINT welcome_pkey PRIMARY KEY (id),
  CONSTRAINT welcome_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT welcome_purpose_known CHECK (purpose IN ('owner', 'invitation', 'reset')),
  CONSTRAINT welcome_names_its_person CHECK ((purpose = 'owner') = (person_id IS NULL)),
  CONSTRAINT welcome_secret_hashed CHECK (secret_hash ~ '^[0-9a-f]{64}$')
);
CREATE UNIQUE INDEX welcome_secret_hash_key ON welcome (secret_hash);
CREATE INDEX welcome_person_id_idx ON welcome (person_id);
