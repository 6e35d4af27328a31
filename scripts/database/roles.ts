import { Client, escapeLiteral } from 'pg';

/** The role that the application signs in with: it owns nothing and cannot rewrite history. */
export const applicationName = 'turnaround_app';

export const appendOnly = [
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
];
const editable = [
  'person',
  'personal_token',
  'company',
  'restructuring',
  'member',
  'source',
  'conflict',
  'conflict_fact',
  'event',
  'event_fact',
  'product',
  'product_part',
  'licence',
  'compute_resource',
  'session',
  'credential',
  'verification',
  'two_factor',
  'passkey',
  'sign_in_budget',
  'welcome',
];
const sharing = ['company_membership', 'company_link_visit'];
/** What of an entry of the trail a writer says; the rest is the database's. */
const told = [
  'act',
  'actor_kind',
  'actor_id',
  'actor_name',
  'company_id',
  'company_slug',
  'subject',
  'from_address',
  'browser',
  'request_id',
  'details',
];
const imports = ['import', 'import_mapping', 'import_plan', 'import_job'];
const staging = [
  'import_source',
  'import_row',
  'import_event',
  'import_rejection',
  'import_plan',
  'import_link',
  'import_flag',
  'import_job',
];

/** Gives the application's role a new password and exactly the rights it needs. Safe to repeat. */
export async function grantToApplication(ownerUrl: string, password: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query(`SELECT 1 FROM pg_roles WHERE rolname = '${applicationName}'`);
    const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
    await client.query(`
      ${verb} ROLE ${applicationName} LOGIN PASSWORD ${escapeLiteral(password)};
      REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${applicationName};
      GRANT USAGE ON SCHEMA public TO ${applicationName};
      GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${applicationName};
      GRANT INSERT ON ${[...appendOnly, ...editable].join(', ')} TO ${applicationName};
      GRANT INSERT (${told.join(', ')}) ON trail_entry TO ${applicationName};
      GRANT UPDATE, DELETE ON ${editable.join(', ')} TO ${applicationName};
      GRANT INSERT, UPDATE, DELETE ON ${sharing.join(', ')} TO ${applicationName};
      GRANT INSERT, UPDATE (secret_hash, revoked_at) ON company_link TO ${applicationName};
      GRANT INSERT, UPDATE ON ${imports.join(', ')} TO ${applicationName};
      GRANT INSERT, DELETE ON ${staging.join(', ')} TO ${applicationName};
      GRANT UPDATE (hold_code, hold_sentence) ON import_row TO ${applicationName};
    `);
  } finally {
    await client.end();
  }
}
