import { execute } from './cluster';

/** A day between the two on which something became known of the company "Two days". */
export const between = '2024-05-31';

/** The word in every text that was published after `between`. */
export const later = 'LATERWORD';

/** The public company "Two days": all that a company can have, once known on 30 April 2024 and once on 30 September. */
export async function addTwoDays(ownerUrl: string): Promise<{ early: string; late: string }> {
  await execute(
    ownerUrl,
    `BEGIN;
    INSERT INTO company (id, slug, name, headquarters, currency, fiscal_year_end, visibility)
      VALUES (uuidv7(), 'two-days', 'Two days', '{}', 'USD', '12-31', 'public');
    CREATE TEMP TABLE g AS SELECT c.id AS company_id, generation.*, uuidv7() AS recording_id, uuidv7() AS source_id,
      uuidv7() AS citation_id, uuidv7() AS also_id, uuidv7() AS conflict_id
      FROM company AS c, (VALUES ('early', 'EARLYWORD', date '2024-04-30', 1, '2024-04'),
        ('late', '${later}', date '2024-09-30', 2, '2024-09')) AS generation(key, word, day, n, published)
      WHERE c.slug = 'two-days';
    INSERT INTO recording (id, company_id, kind, actor, reason)
      SELECT recording_id, company_id, 'import', word, word FROM g;
    INSERT INTO source (id, company_id, key, number, title, publisher, published_on, tier, kind, url, note, cites, recording_id)
      SELECT source_id, company_id, key, n, word || ' title', word || ' publisher', published, 'primary', 'article',
        'https://example.org/' || word, word || ' note', ARRAY['https://example.org/cited/' || word], recording_id FROM g;
    INSERT INTO citation (id, company_id, source_id, locator) SELECT citation_id, company_id, source_id, word FROM g
      UNION ALL SELECT also_id, company_id, source_id, word || ' too' FROM g;
    INSERT INTO restructuring (id, company_id, name, announced_on, before_until, after_from, note)
      SELECT uuidv7(), company_id, word || ' deal', day - 20, date '2023-12-31', date '2024-01-01', word FROM g;
    CREATE TEMP TABLE f AS SELECT uuidv7() AS id, g.*, m.* FROM g, (VALUES
        ('revenue', 'money', 'USD', 'duration', 'quarter', date '2023-10-01', date '2023-12-31'),
        ('revenue', 'money', 'USD', 'duration', 'quarter', date '2024-01-01', date '2024-03-31'),
        ('net-income', 'money', 'USD', 'duration', 'quarter', date '2024-01-01', date '2024-03-31'),
        ('debt', 'money', 'USD', 'instant', 'day', date '2024-03-31', date '2024-03-31'),
        ('cash', 'money', 'USD', 'instant', 'day', date '2024-03-31', date '2024-03-31'),
        ('funding-total', 'money', 'USD', 'instant', 'day', date '2024-03-31', date '2024-03-31'),
        ('headcount', 'people', 'people', 'instant', 'day', date '2024-03-31', date '2024-03-31')
      ) AS m(metric, unit_kind, unit, type, precision, starts, ends);
    INSERT INTO fact (id, company_id, metric_key, unit_kind, unit, period_type, period_start, period_end,
        period_precision, low, high, reported, scenario, date_basis, note, known_at, known_precision, citation_id, recording_id)
      SELECT id, company_id, metric, unit_kind, unit, type, starts, ends, precision, 100 * n, 100 * n, word || ' reported',
        'actual', 'stated', word || ' remark', day, 'day', citation_id, recording_id FROM f;
    INSERT INTO corroboration (company_id, fact_id, citation_id, recording_id)
      SELECT f.company_id, f.id, g.also_id, g.recording_id FROM f, g WHERE f.key = 'early' AND g.key = 'late';
    INSERT INTO restatement (id, company_id, metric_key, earlier_fact_id, later_fact_id, reason, known_at, recording_id)
      SELECT uuidv7(), one.company_id, 'headcount', one.id, other.id, other.word || ' reason', other.day, other.recording_id
      FROM f AS one JOIN f AS other ON other.metric = one.metric AND other.key = 'late'
      WHERE one.key = 'early' AND one.metric = 'headcount';
    INSERT INTO conflict (id, company_id, key, note, preferred_fact_id, preferred_reason, recording_id)
      SELECT g.conflict_id, g.company_id, 'debt', g.word || ' on debt', f.id, g.word || ' choice', g.recording_id
      FROM g JOIN f ON f.key = g.key AND f.metric = 'debt' WHERE g.key = 'late';
    INSERT INTO conflict_fact (company_id, conflict_id, fact_id)
      SELECT f.company_id, (SELECT conflict_id FROM g WHERE key = 'late'), f.id FROM f WHERE metric = 'debt';
    CREATE TEMP TABLE e AS SELECT uuidv7() AS id, g.* FROM g;
    INSERT INTO event (id, company_id, key, on_start, on_end, on_precision, kind, title, note, citation_id, recording_id)
      SELECT id, company_id, key, date '2024-04-10', date '2024-04-10', 'day', 'financing', word || ' event', word || ' remark',
        citation_id, recording_id FROM e;
    INSERT INTO event_fact (company_id, event_id, fact_id)
      SELECT e.company_id, e.id, f.id FROM e JOIN f ON f.metric = 'cash' WHERE e.key = 'early';
    INSERT INTO product (id, company_id, key, position, kind, name, modality, licence, training_data, note, citation_id)
      SELECT uuidv7(), company_id, key, n, 'model', word || ' model', word, word || ' terms', word, word, citation_id FROM g;
    INSERT INTO licence (id, company_id, key, position, name, terms, citation_id)
      SELECT uuidv7(), company_id, key, n, word || ' licence', word || ' terms', citation_id FROM g;
    INSERT INTO compute_resource (id, company_id, key, position, name, reported, unit, note, citation_id)
      SELECT uuidv7(), company_id, key, n, word || ' cluster', word, 'GPUs', word, citation_id FROM g;
    COMMIT`,
  );
  const rows = await execute(
    ownerUrl,
    `SELECT r.actor AS word, f.id FROM recording AS r JOIN fact AS f ON f.recording_id = r.id
     JOIN company AS c ON c.id = r.company_id WHERE c.slug = 'two-days' AND f.metric_key = 'revenue'`,
  );
  const idOf = (wanted: string) => String(rows.find(({ word }) => word === wanted)?.id);
  return { early: idOf('EARLYWORD'), late: idOf(later) };
}
