import { expect, test } from 'vitest';
import { serveUntil } from './serve-until';
import type { WebServer } from './web-server';

const never = new Promise<never>(() => {});

function server(exit: Promise<string>, stopped: () => void = () => {}): WebServer {
  return { log: 'server.log', pid: 1, exit, stop: async () => stopped() };
}

test('a web server that is killed is started again, and stops when asked to', async () => {
  const launched: string[] = [];
  let stop = (_: 'stop') => {};
  const asked = new Promise<'stop'>((resolve) => {
    stop = resolve;
  });
  const stopped = new Promise<void>((resolve) => {
    const launch = async () => {
      launched.push('launched');
      if (launched.length === 1) return server(Promise.resolve('SIGKILL'));
      queueMicrotask(() => stop('stop'));
      return server(never, resolve);
    };
    serveUntil(asked, launch);
  });
  await stopped;
  expect(launched).toEqual(['launched', 'launched']);
});

test('one that ends at each start is started six times, then its end is said with the log', async () => {
  let launched = 0;
  const launch = async () => {
    launched += 1;
    return server(Promise.resolve('exit code 1'));
  };
  await expect(serveUntil(never, launch)).rejects.toThrow(
    'The web server ended by itself 6 times in ten minutes (exit code 1). Its log is server.log',
  );
  expect(launched).toBe(6);
});
