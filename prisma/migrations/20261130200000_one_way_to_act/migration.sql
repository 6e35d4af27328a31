-- The key of a submit stands in the trail's entry of its act, once and for every kind of act: no table has its own.
DROP INDEX "recording_idempotency_key_key";
ALTER TABLE "recording" DROP COLUMN "idempotency_key";
DROP INDEX "briefing_revision_idempotency_key_key";
ALTER TABLE "briefing_revision" DROP CONSTRAINT "briefing_revision_key_length";
ALTER TABLE "briefing_revision" DROP COLUMN "idempotency_key";

-- Names that no act ever had are taken off the list. Entries that are there are not read again: what they say is hashed.
ALTER TABLE trail_entry DROP CONSTRAINT trail_entry_act_known;
ALTER TABLE trail_entry ADD CONSTRAINT trail_entry_act_known CHECK (act IN (
  'owner-made', 'signed-in', 'sign-in-failed', 'locked-out', 'signed-out', 'sign-in-ended', 'signed-out-everywhere',
  'password-changed', 'password-reset-asked', 'second-factor-set', 'second-factor-removed', 'passkey-added',
  'passkey-removed', 'token-made', 'token-revoked', 'token-refused', 'person-invited', 'person-joined',
  'person-changed', 'person-removed', 'visibility-changed', 'member-added', 'member-changed', 'member-removed',
  'link-made', 'link-revoked', 'link-opened', 'link-refused', 'access-refused', 'file-taken', 'data-read',
  'trail-taken', 'company-made', 'company-changed', 'import-stored', 'import-undone', 'fact-recorded',
  'fact-restated', 'fact-withdrawn', 'fact-confirmed', 'source-changed', 'event-changed', 'briefing-saved', 'briefing-deleted',
  'backup-made', 'backup-restored'
)) NOT VALID;
