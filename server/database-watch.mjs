import { Client } from 'pg';
import { log } from './log.mjs';

const beat = 1_000;
const patience = 2_000;

// How pg says that time was up: for a query, and for a connection.
const late = /^(Query read timeout|timeout expired)$/;

// Counted, because a long transaction shows its row after younger ones: the latest id alone would miss it.
// With it, whether a company became public or private, and whether somebody owns the installation since.
const recorded = `SELECT concat_ws(' ', count(*), (SELECT id FROM recording ORDER BY id DESC LIMIT 1),
  (SELECT max(visible_since) FROM company), EXISTS (SELECT FROM person WHERE installation = 'owner')) AS state FROM recording`;

/**
 * Watches the database over a connection of its own: whether it answers and is migrated, and whether
 * something was recorded or shared (here or by another process) since the last look.
 * @param {string} connectionString
 * @param {() => void} onRecorded
 */
export function watchDatabase(connectionString, onRecorded) {
  const state = { ready: false, reason: 'not asked yet' };
  /** @type {Client | null} */
  let client = null;
  /** @type {string | undefined} */
  let latest;
  let closed = false;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;

  /** @param {boolean} ready @param {string} reason */
  function become(ready, reason) {
    if (state.ready !== ready) log[ready ? 'info' : 'warn']({ reason }, ready ? 'database ready' : 'database away');
    Object.assign(state, { ready, reason });
  }

  function dropConnection() {
    client?.removeAllListeners();
    client?.on('error', () => {});
    client?.end().catch(() => {});
    client = null;
  }

  /** @param {unknown} error */
  function lose(error) {
    if (closed) return;
    become(false, error instanceof Error ? error.message || error.name : String(error));
    dropConnection();
  }

  async function look() {
    if (!client) {
      const opening = new Client({ connectionString, connectionTimeoutMillis: patience, query_timeout: patience });
      opening.on('error', lose);
      opening.on('end', () => lose(new Error('the connection was closed')));
      client = opening;
      await opening.connect();
    }
    const { rows } = await client.query(recorded);
    const found = rows[0].state;
    if (latest !== undefined && found !== latest) onRecorded();
    latest = found;
    become(true, '');
  }

  /**
   * One late answer is no absence: on a busy machine it may be this process that was kept from reading it in time.
   * @param {unknown} error
   */
  function lookAgain(error) {
    if (closed || !(error instanceof Error) || !late.test(error.message)) throw error;
    dropConnection();
    return look();
  }

  async function tick() {
    await look().catch(lookAgain).catch(lose);
    if (!closed) timer = setTimeout(tick, beat);
  }

  const looked = tick();
  return {
    state,
    /** Done once the database was asked for the first time. */
    looked,
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
