import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The end of the trail at a moment, kept outside of the database with a proof that this installation wrote it.
 * @typedef {{ seq: number, hash: string, at: string }} Checkpoint
 */

/**
 * Where the ends of a database's trail are kept: beside the embedded database, each other one in a folder of its own.
 * @param {string} folder
 * @param {string | undefined} url of a database that somebody named; none for the embedded one
 */
export function trailFolder(folder, url) {
  if (!url || !URL.canParse(url)) return folder;
  const { hostname, port, pathname } = new URL(url);
  const name = createHash('sha256')
    .update(`${hostname}:${port || 5432}${pathname}`)
    .digest('hex');
  return path.join(folder, `trail-${name.slice(0, 12)}`);
}

const fileName = 'trail-checkpoints';
const keyName = 'trail-key';

/**
 * What was kept of the trail in this folder. A line without a right proof was not written here and does not count.
 * @param {string} folder
 * @returns {{ checkpoints: Checkpoint[], refused: number }}
 */
export function readCheckpoints(folder) {
  const file = path.join(folder, fileName);
  const key = readKey(folder);
  if (key === null || !existsSync(file)) return { checkpoints: [], refused: 0 };
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const checkpoints = lines.flatMap((line) => readLine(line, key) ?? []);
  return { checkpoints, refused: lines.length - checkpoints.length };
}

/**
 * Keeps the end of the trail as it is now; of earlier days only the last of each stays. Never goes back: whoever calls
 * has seen that the trail still holds what was kept last.
 * @param {string} folder
 * @param {{ seq: number, hash: string }} head
 * @param {Date} now
 */
export function keepCheckpoint(folder, head, now) {
  const key = readKey(folder) ?? makeKey(folder);
  const { checkpoints } = readCheckpoints(folder);
  if ((checkpoints.at(-1)?.seq ?? 0) >= head.seq) return;
  const all = [...checkpoints, { seq: head.seq, hash: head.hash, at: now.toISOString() }];
  const kept = all.filter(({ at }, index) => all[index + 1]?.at.slice(0, 10) !== at.slice(0, 10));
  const file = path.join(folder, fileName);
  const text = kept.map((point) => JSON.stringify({ ...point, proof: proofOf(point, key) })).join('\n');
  writeFileSync(`${file}.new`, `${text}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/**
 * @param {string} line
 * @param {string} key
 * @returns {Checkpoint | null}
 */
function readLine(line, key) {
  try {
    const { seq, hash, at, proof } = JSON.parse(line);
    const point = { seq: Number(seq), hash: String(hash), at: String(at) };
    const [given, right] = [String(proof), proofOf(point, key)].map((text) => Buffer.from(text));
    return given && right && given.length === right.length && timingSafeEqual(given, right) ? point : null;
  } catch {
    return null;
  }
}

/**
 * @param {Checkpoint} point
 * @param {string} key
 */
function proofOf({ seq, hash, at }, key) {
  return createHmac('sha256', key).update(`trail checkpoint ${seq} ${hash} ${at}`).digest('hex');
}

/** @param {string} folder */
function readKey(folder) {
  const file = path.join(folder, keyName);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

/** @param {string} folder */
function makeKey(folder) {
  mkdirSync(folder, { recursive: true });
  const key = randomBytes(32).toString('hex');
  writeFileSync(path.join(folder, keyName), key, { mode: 0o600, flag: 'wx' });
  return key;
}
