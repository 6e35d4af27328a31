import { type Check, faultsOf, together } from './check';

/** What an import said it stored is what stands under its recording. */
export const importTotals: Check = {
  name: 'import totals',
  holds: 'Rows read are rows stored, known already, left out or rejected, and each import’s facts are all there.',
  async find(client) {
    return together([await faultsOf(client, sums), await faultsOf(client, stored)]);
  },
};

const count = (name: string) => `coalesce((i.counts ->> '${name}')::int, 0)`;
const listed = ['new', 'same', 'restated', 'conflicting', 'rejected', 'leftOut', 'held'].map(count).join(' + ');

const sums = `SELECT 'import ' || i.id || ' (' || i.file_name || ') read ' || i.rows_read || ' rows and accounts for '
    || (${listed}) AS fault
  FROM import AS i WHERE i.state IN ('committed', 'undone') AND i.rows_read <> ${listed}`;

const stored = `SELECT 'import ' || i.id || ' (' || i.file_name || ') stored ' || said || ' rows, and ' || there
    || ' are there' AS fault
  FROM (SELECT i.*, ${['new', 'restated', 'conflicting'].map(count).join(' + ')} AS said,
      (SELECT count(*) FROM fact AS f WHERE f.company_id = i.company_id AND f.recording_id = i.recording_id)
      + (SELECT count(*) FROM event AS e WHERE e.company_id = i.company_id AND e.recording_id = i.recording_id) AS there
    FROM import AS i WHERE i.state IN ('committed', 'undone') AND i.recording_id IS NOT NULL) AS i
  WHERE said <> there`;
