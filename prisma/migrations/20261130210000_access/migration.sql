-- What was an act before it had a name of its own in the trail: a password that was reset, a second factor that was
-- begun, somebody who was let in again.
ALTER TABLE trail_entry DROP CONSTRAINT trail_entry_act_known;
ALTER TABLE trail_entry ADD CONSTRAINT trail_entry_act_known CHECK (act IN (
  'owner-made', 'signed-in', 'sign-in-failed', 'locked-out', 'signed-out', 'sign-in-ended', 'signed-out-everywhere',
  'password-changed', 'password-reset-asked', 'password-reset', 'second-factor-prepared', 'second-factor-set',
  'second-factor-removed', 'passkey-added', 'passkey-removed', 'token-made', 'token-revoked', 'token-refused',
  'person-invited', 'person-joined', 'person-changed', 'person-removed', 'person-reactivated', 'visibility-changed',
  'member-added', 'member-changed', 'member-removed', 'link-made', 'link-revoked', 'link-opened', 'link-refused',
  'access-refused', 'file-taken', 'data-read', 'trail-taken', 'company-made', 'company-changed', 'import-stored',
  'import-undone', 'fact-recorded', 'fact-restated', 'fact-withdrawn', 'fact-confirmed', 'source-changed',
  'event-changed', 'briefing-saved', 'briefing-deleted', 'backup-made', 'backup-restored'
)) NOT VALID;

-- The key of a submit stands in its entry of the trail, and tries at a link's password spend the budgets of sign-in.
CREATE OR REPLACE FUNCTION "keep_link"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."id", NEW."company_id", NEW."password_hash", NEW."known_on", NEW."expires_at", NEW."created_by", NEW."created_at")
    IS DISTINCT FROM
    (OLD."id", OLD."company_id", OLD."password_hash", OLD."known_on", OLD."expires_at", OLD."created_by", OLD."created_at")
    OR (OLD."revoked_at" IS NOT NULL AND (NEW."revoked_at" IS DISTINCT FROM OLD."revoked_at" OR NEW."secret_hash" <> OLD."secret_hash"))
  THEN
    RAISE EXCEPTION 'a link stays as it was made; revoke it and make another' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
DROP INDEX "company_link_idempotency_key_key";
ALTER TABLE "company_link" DROP CONSTRAINT "company_link_key_length";
ALTER TABLE "company_link" DROP COLUMN "idempotency_key", DROP COLUMN "tries", DROP COLUMN "tries_since";
CREATE INDEX "company_link_created_by_idx" ON "company_link"("created_by");

-- The pace of the sign-in library is kept in memory.
DROP INDEX "rate_limit_key_key";
ALTER TABLE "rate_limit" DROP CONSTRAINT "rate_limit_pkey";
DROP TABLE "rate_limit";
