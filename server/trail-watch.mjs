import { Client } from 'pg';
import { log } from './log.mjs';
import { keepCheckpoint, readCheckpoints } from './trail-checkpoints.mjs';

const beat = 30_000;

const ends = 'SELECT seq, hash, (SELECT hash FROM trail_entry WHERE seq = $1) AS then FROM trail_head';

/**
 * Keeps the end of the trail in a file beside the database: now, every half minute in which something was told, and
 * when the server stops. What is cut off the end behind the application's back is missed by it.
 * @param {string} connectionString
 * @param {string | undefined} folder where it is kept; nothing is kept without one
 */
export function watchTrail(connectionString, folder) {
  if (!folder) return { close: async () => {} };
  const place = folder;

  async function keep() {
    const client = new Client({ connectionString, connectionTimeoutMillis: 2_000, query_timeout: 2_000 });
    client.on('error', () => {});
    try {
      await client.connect();
      const last = readCheckpoints(place).checkpoints.at(-1);
      const { rows } = await client.query(ends, [last?.seq ?? 0]);
      const [end] = rows;
      if (last && end?.then !== last.hash) {
        log.error({ seq: last.seq, at: last.at }, 'the trail is not as it was: run "turnaround check"');
      } else if (end) keepCheckpoint(place, { seq: Number(end.seq), hash: end.hash }, new Date());
    } catch (error) {
      log.warn({ error: String(error) }, 'the trail’s end could not be kept');
    } finally {
      await client.end().catch(() => {});
    }
  }

  let keeping = keep();
  const again = () => {
    keeping = keeping.then(keep);
    return keeping;
  };
  const timer = setInterval(again, beat);
  timer.unref();
  return {
    async close() {
      clearInterval(timer);
      await again();
    },
  };
}
