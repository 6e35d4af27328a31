import { Sentence, say } from '@/scripts/sentence';
import type { WebServer } from '@/scripts/web-server';

const most = 5;
const window = 10 * 60_000;

/**
 * Serves until asked to stop. A web server that ends by itself, or is killed, is started again: at most five times in
 * ten minutes, since one that ends at once would else be started for ever.
 * @param launch starts a web server and waits until it answers
 * @throws {Sentence} when it ended too often
 */
export async function serveUntil(stop: Promise<'stop'>, launch: () => Promise<WebServer>): Promise<void> {
  const ends: number[] = [];
  for (;;) {
    const server = await launch();
    const end = await Promise.race([stop, server.exit]);
    if (end === 'stop') {
      say('Stopping …');
      return server.stop();
    }
    const now = performance.now();
    ends.push(now);
    if (ends.filter((each) => each > now - window).length > most)
      throw new Sentence(
        `The web server ended by itself ${most + 1} times in ten minutes (${end}). Its log is ${server.log}`,
      );
    say(`The web server ended by itself (${end}) and is started again. Its log is ${server.log}`);
  }
}
