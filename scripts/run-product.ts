import { readOrganisation } from '@/lib/access/sign-in/organisation';
import { type Address, readSiteAddress, requireFree } from '@/scripts/address';
import { dataFolder } from '@/scripts/database/data-folder';
import { openDatabase } from '@/scripts/database/open';
import { seedDatabase } from '@/scripts/database/seed';
import { ownerWelcome } from '@/scripts/owner-welcome';
import { messageOf, Sentence, say } from '@/scripts/sentence';
import { serveUntil } from '@/scripts/serve-until';
import { forgetRunning, recordRunning, runningServer } from '@/scripts/server-state';
import { launchServer } from '@/scripts/web-server';
import { readForwarding } from '@/server/forwarding.mjs';

type Plan = { address: Address; dev: boolean; prepare(): Promise<void> };

/** Prepares, opens the database, serves, and stops all of it on Ctrl-C or SIGTERM. */
export async function runProduct({ address, dev, prepare }: Plan): Promise<void> {
  const running = runningServer();
  if (running)
    throw new Sentence(`Turnaround already runs from this folder: ${running.address} (process ${running.pid}).`);
  const publicUrl = readSiteAddress() ?? address.url;
  requireWholeSettings();
  await requireFree(address);
  await prepare();
  const stop = onceStopAsked();
  const database = await openDatabase(dataFolder);
  try {
    await seedDatabase(database.ownerUrl);
    const welcome = await ownerWelcome(database.ownerUrl, publicUrl, address.host);
    if (stop.asked) return;
    let isFirst = true;
    await serveUntil(stop.wait, async () => {
      const server = await launchServer({ address, dev, databaseUrl: database.appUrl, folder: dataFolder });
      recordRunning(address.url);
      if (isFirst) {
        say(`\nTurnaround is ready. Stop it with Ctrl-C. Its log is ${server.log}\n\n  ${publicUrl}\n`);
        if (welcome) say(welcome);
      }
      isFirst = false;
      return server;
    });
  } finally {
    forgetRunning();
    database.stop();
  }
  say('Stopped.');
  process.exit(0);
}

/** Half an organisation, or a proxy that is none, stops the start: nobody should find out when signing in. */
function requireWholeSettings(): void {
  try {
    readOrganisation(process.env);
    readForwarding(process.env.TRUSTED_PROXY ?? '');
  } catch (error) {
    throw new Sentence(messageOf(error));
  }
}

/** Listens for the signals that ask to stop; asking twice does not hurry. */
function onceStopAsked(): { asked: boolean; wait: Promise<'stop'> } {
  const state = { asked: false, wait: Promise.resolve<'stop'>('stop') };
  state.wait = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        state.asked = true;
        resolve('stop');
      });
    }
  });
  return state;
}
