-- When a company's visibility last changed: what is kept of its pages is forgotten then.
ALTER TABLE "company" ADD COLUMN "visible_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
CREATE INDEX "company_visible_since_idx" ON "company"("visible_since");

CREATE TABLE "company_membership" (
    "company_id" UUID NOT NULL,
    "person_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "invited_by" TEXT,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "company_membership_pkey" PRIMARY KEY ("company_id","person_id"),
    CONSTRAINT "company_membership_role_known" CHECK ("role" IN ('owner', 'editor', 'viewer'))
);
CREATE INDEX "company_membership_person_id_idx" ON "company_membership"("person_id");

CREATE TABLE "company_link" (
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "password_hash" TEXT,
    "known_on" DATE,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "created_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "idempotency_key" TEXT NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "tries_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "company_link_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "company_link_label_length" CHECK (char_length("label") BETWEEN 1 AND 120),
    CONSTRAINT "company_link_secret_hash_form" CHECK ("secret_hash" ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "company_link_password_hash_form" CHECK ("password_hash" LIKE '$scrypt$%'),
    CONSTRAINT "company_link_ends" CHECK ("expires_at" > "created_at" AND "expires_at" <= "created_at" + interval '367 days'),
    CONSTRAINT "company_link_key_length" CHECK (char_length("idempotency_key") BETWEEN 8 AND 100)
);
CREATE UNIQUE INDEX "company_link_secret_hash_key" ON "company_link"("secret_hash");
CREATE UNIQUE INDEX "company_link_idempotency_key_key" ON "company_link"("idempotency_key");
CREATE INDEX "company_link_company_id_idx" ON "company_link"("company_id");

CREATE TABLE "company_link_visit" (
    "token_hash" TEXT NOT NULL,
    "link_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "company_link_visit_pkey" PRIMARY KEY ("token_hash"),
    CONSTRAINT "company_link_visit_token_hash_form" CHECK ("token_hash" ~ '^[0-9a-f]{64}$')
);
CREATE INDEX "company_link_visit_link_id_idx" ON "company_link_visit"("link_id");

ALTER TABLE "company_membership" ADD CONSTRAINT "company_membership_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "company_membership" ADD CONSTRAINT "company_membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "company_membership" ADD CONSTRAINT "company_membership_invited_by_fkey" FOREIGN KEY ("invited_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "company_link" ADD CONSTRAINT "company_link_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "company_link" ADD CONSTRAINT "company_link_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "company_link_visit" ADD CONSTRAINT "company_link_visit_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "company_link"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A company that had an owner keeps one. Whoever changes its people waits for whoever else does: two
-- owners who leave at the same moment would else leave none.
CREATE FUNCTION "keep_an_owner"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed uuid := coalesce(NEW."company_id", OLD."company_id");
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW."company_id" <> OLD."company_id" OR NEW."person_id" <> OLD."person_id") THEN
    RAISE EXCEPTION 'a membership keeps its company and its person' USING ERRCODE = 'restrict_violation';
  END IF;
  -- Not the company's row: an import holds that for minutes, and nobody waits for it to put a person out.
  PERFORM pg_advisory_xact_lock(hashtextextended('people of ' || changed, 0));
  IF TG_OP <> 'INSERT' AND OLD."role" = 'owner'
    AND NOT EXISTS (SELECT FROM "company_membership" WHERE "company_id" = changed AND "role" = 'owner') THEN
    RAISE EXCEPTION 'a company keeps at least one owner' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'company_membership_has_owner';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "company_membership_has_owner" AFTER INSERT OR UPDATE OR DELETE ON "company_membership" FOR EACH ROW EXECUTE FUNCTION "keep_an_owner"();

CREATE FUNCTION "note_visibility"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."visible_since" := clock_timestamp();
  RETURN NEW;
END
$$;
CREATE TRIGGER "company_visibility_noted" BEFORE UPDATE OF "visibility" ON "company" FOR EACH ROW
  WHEN (NEW."visibility" <> OLD."visibility") EXECUTE FUNCTION "note_visibility"();

-- What a link shows is fixed when it is made, and a link that was revoked stays so.
CREATE FUNCTION "keep_link"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."id", NEW."company_id", NEW."password_hash", NEW."known_on", NEW."expires_at", NEW."created_by", NEW."created_at", NEW."idempotency_key")
    IS DISTINCT FROM
    (OLD."id", OLD."company_id", OLD."password_hash", OLD."known_on", OLD."expires_at", OLD."created_by", OLD."created_at", OLD."idempotency_key")
    OR (OLD."revoked_at" IS NOT NULL AND (NEW."revoked_at" IS DISTINCT FROM OLD."revoked_at" OR NEW."secret_hash" <> OLD."secret_hash"))
  THEN
    RAISE EXCEPTION 'a link stays as it was made; revoke it and make another' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "company_link_fixed" BEFORE UPDATE ON "company_link" FOR EACH ROW EXECUTE FUNCTION "keep_link"();
