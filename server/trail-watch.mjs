import { Client } from 'pg';
import { log } from './log.mjs';
import { keepCheckpoint, readCheckpoints } from './trail-checkpoints.mjs';

const beat = 30_000;

// At one moment: the end that the database keeps, the last entry itself, and what was written since the end kept last.
const ends = `SELECT h.seq, h.hash, e.seq AS "lastSeq", e.hash AS "lastHash",
  (SELECT hash FROM trail_entry WHERE seq = $1) AS "then", (SELECT count(*) FROM trail_entry WHERE seq > $1) AS since
  FROM trail_head AS h LEFT JOIN (SELECT seq, hash FROM trail_entry ORDER BY seq DESC LIMIT 1) AS e ON true`;

/**
 * Why this end must not be kept; null when it is the trail's.
 * @param {Record<string, string | null>} end as `ends` reads it
 * @param {import('./trail-checkpoints.mjs').Checkpoint | undefined} kept the last one
 */
function faultOf(end, kept) {
  if (kept && end.then !== kept.hash) return `entry ${kept.seq} is not what was kept on ${kept.at}`;
  if (end.lastSeq === end.seq && end.hash !== end.lastHash) return `its end is not the hash of entry ${end.seq}`;
  if (end.seq !== (end.lastSeq ?? '0'))
    return `its end is entry ${end.seq}, and the last one there is ${end.lastSeq ?? 0}`;
  if (BigInt(end.seq ?? 0) - BigInt(kept?.seq ?? 0) !== BigInt(end.since ?? 0))
    return `${end.since} entries follow entry ${kept?.seq ?? 0}, and the last one has the number ${end.seq}`;
  return null;
}

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
      const fault = end ? faultOf(end, last) : 'the row that holds its end is gone';
      if (fault === null) keepCheckpoint(place, { seq: Number(end.seq), hash: end.hash }, new Date());
      else log.error({ fault }, 'the trail is not as it was: run "turnaround check"');
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
