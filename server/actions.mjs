import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sendProblem } from './problem.mjs';

const file = path.join(process.cwd(), '.next/server/server-reference-manifest.json');

/**
 * Next runs a server action from any address by its id. One that this build does not have never gets that far.
 * @param {Record<string, Record<string, unknown>>} manifest what the build wrote of its actions
 */
export function knowActions(manifest = readManifest()) {
  const known = new Set(['node', 'edge'].flatMap((runtime) => Object.keys(manifest[runtime] ?? {})));

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @returns {boolean} whether it refused
   */
  return function refuseAction({ headers }, response) {
    const asked = headers['next-action'];
    if (asked === undefined || known.has(String(asked))) return false;
    return sendProblem(response, 404, 'Not found', 'There is no such action. Load the page anew and try again.');
  };
}

/** Empty while developing, where there is no build. */
function readManifest() {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
