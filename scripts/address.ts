import { createServer } from 'node:net';
import { Sentence } from '@/scripts/sentence';

export type Address = { readonly host: string; readonly port: number; readonly url: string };

/** Where to listen: HOST (127.0.0.1) and PORT (3000). Throws a sentence for a port that is none. */
export function readAddress(env = process.env): Address {
  const host = env.HOST?.trim() || '127.0.0.1';
  const port = Number(env.PORT?.trim() || '3000');
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Sentence(`PORT is "${env.PORT}", but must be a number from 1 to 65535.`);
  }
  return { host, port, url: `http://${host.includes(':') ? `[${host}]` : host}:${port}` };
}

/** The address that people use, where it is another than the one listened on: SITE_ADDRESS, or null. */
export function readSiteAddress(env = process.env): string | null {
  const given = env.SITE_ADDRESS?.trim();
  if (!given) return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.username) return url.origin;
  throw new Sentence(`SITE_ADDRESS is "${given}", but must be an address such as https://figures.example.com.`);
}

/** Throws a sentence when nothing can listen there. */
export function requireFree({ host, port }: Address): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(new Sentence(refusal(error, host, port))));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function refusal(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is taken by another program. Choose another one: PORT=${port === 65535 ? 3000 : port + 1} npm start`;
  }
  if (error.code === 'EACCES')
    return `This user may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`;
  return `Turnaround cannot listen on ${host}:${port} (${error.message}). Set HOST to an address of this machine.`;
}

/** A free address of this machine, for tests and benchmarks. */
export function freeAddress(): Promise<Address> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const place = probe.address();
      const port = place && typeof place === 'object' ? place.port : 0;
      probe.close(() => resolve({ host: '127.0.0.1', port, url: `http://127.0.0.1:${port}` }));
    });
  });
}
