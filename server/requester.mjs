/**
 * Tells the application where a request is from, as far as the gate believes it, and whether it is from this machine
 * itself. What a client sends under these names was dropped before.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('./forwarding.mjs').From} from
 */
export function tellRequester({ headers }, from) {
  headers['x-turnaround-from'] = from.address;
  if (from.isHere) headers['x-turnaround-here'] = 'yes';
}
