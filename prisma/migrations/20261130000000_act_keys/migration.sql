-- The key that a client made for one submit: the same submit again finds what its first try did, and does nothing twice.
-- The key itself stands in the hashed details; this column only makes it unique for who acted.
ALTER TABLE trail_entry ADD COLUMN act_key TEXT;
ALTER TABLE trail_entry ADD CONSTRAINT trail_entry_act_key_from_details CHECK (
  act_key IS NOT DISTINCT FROM (coalesce(actor_id, actor_kind) || ' ' || (details ->> 'key'))
);
CREATE UNIQUE INDEX trail_entry_act_key_key ON trail_entry (act_key);

CREATE OR REPLACE FUNCTION chain_trail_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  head trail_head;
BEGIN
  SELECT * INTO STRICT head FROM trail_head WHERE id FOR UPDATE;
  NEW.seq := head.seq + 1;
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  NEW.act_key := coalesce(NEW.actor_id, NEW.actor_kind) || ' ' || (NEW.details ->> 'key');
  NEW.previous := head.hash;
  NEW.hash := encode(sha256(convert_to(NEW.previous || E'\n' || trail_text(NEW), 'UTF8')), 'hex');
  UPDATE trail_head SET seq = NEW.seq, hash = NEW.hash WHERE id;
  RETURN NEW;
END
$$;
