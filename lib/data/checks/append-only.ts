import { type Check, faultsOf, together } from './check';

/** What is recorded once and never changed. */
export const recordedTables = [
  'recording',
  'fact',
  'fact_member',
  'citation',
  'corroboration',
  'restatement',
  'event_withdrawal',
  'amendment',
  'fact_flag',
  'fact_flag_answer',
  'event_flag',
  'event_flag_answer',
  'briefing',
  'briefing_revision',
] as const;

/** The triggers that keep history are there, on, and refuse. */
export const appendOnly: Check = {
  name: 'append-only',
  holds: 'The triggers that refuse to change or delete what was recorded are there and on.',
  async find(client) {
    return together([await faultsOf(client, unguarded, [recordedTables]), await faultsOf(client, harmless)]);
  },
};

/** Bits of `tgtype`: 2 before, 8 delete, 16 update. */
const unguarded = `SELECT wanted || ' can be changed: no trigger refuses to ' || act AS fault
  FROM unnest($1::text[]) AS wanted, (VALUES ('delete', 8), ('update', 16)) AS acts (act, bit)
  WHERE NOT EXISTS (SELECT FROM pg_trigger AS t JOIN pg_class AS c ON c.oid = t.tgrelid JOIN pg_proc AS p ON p.oid = t.tgfoid
    WHERE c.relname = wanted AND c.relnamespace = 'public'::regnamespace AND NOT t.tgisinternal
      AND t.tgenabled IN ('O', 'A') AND t.tgtype & 2 > 0 AND t.tgtype & bit > 0 AND p.proname LIKE 'refuse%')
  ORDER BY 1`;

const harmless = `SELECT p.proname || '() refuses nothing any more' AS fault FROM pg_proc AS p
  WHERE p.pronamespace = 'public'::regnamespace AND p.proname LIKE 'refuse%change' AND p.prosrc !~ 'RAISE EXCEPTION'`;
