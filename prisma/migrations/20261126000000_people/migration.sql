CREATE TABLE person (
  id             TEXT NOT NULL,
  name           TEXT NOT NULL,
  email          TEXT NOT NULL,
  email_verified BOOLEAN NOT NULL DEFAULT false,
  image          TEXT,
  installation   TEXT NOT NULL DEFAULT 'member',
  created_at     TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at     TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT person_pkey PRIMARY KEY (id),
  CONSTRAINT person_installation_known CHECK (installation IN ('owner', 'member')),
  CONSTRAINT person_email_lower CHECK (email = lower(email))
);
CREATE UNIQUE INDEX person_email_key ON person (email);
