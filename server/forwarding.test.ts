import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { readForwarding } from './forwarding.mjs';

function asked(setting: string, remoteAddress: string, given: Record<string, string>) {
  const headers: Record<string, string | undefined> = { host: '127.0.0.1:3000', ...given };
  const from = readForwarding(setting)({ headers, socket: { remoteAddress } } as unknown as IncomingMessage);
  return { from, headers };
}

const said = {
  'x-forwarded-for': '203.0.113.9',
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'turnaround.example',
};

test('nobody is believed about whom they ask for unless the proxy is named', () => {
  const { from, headers } = asked('', '198.51.100.7', said);
  expect(from).toEqual({ address: '198.51.100.7', scheme: 'http', isHere: false });
  expect(headers).toEqual({
    host: '127.0.0.1:3000',
    'x-forwarded-for': '198.51.100.7',
    'x-forwarded-proto': 'http',
  });
});

test('a named proxy is believed: address, scheme and name', () => {
  const { from, headers } = asked('198.51.100.0/24', '198.51.100.7', said);
  expect(from).toEqual({ address: '203.0.113.9', scheme: 'https', isHere: false });
  expect(headers.host).toBe('turnaround.example');
});

test('of a chain only what a named proxy saw itself counts; what a reader put before it does not', () => {
  const chain = { 'x-forwarded-for': '192.0.2.1, 203.0.113.9, 10.0.0.3' };
  expect(asked('10.0.0.0/8', '10.0.0.2', chain).from.address).toBe('203.0.113.9');
  expect(asked('10.0.0.2', '10.0.0.2', chain).from.address).toBe('10.0.0.3');
  expect(asked('10.0.0.2', '10.0.0.2', { 'x-forwarded-for': 'nobody' }).from.address).toBe('10.0.0.2');
});

test('this machine itself is here; through a proxy on it, named or not, nobody is', () => {
  expect(asked('', '::ffff:127.0.0.1', {}).from).toEqual({ address: '127.0.0.1', scheme: 'http', isHere: true });
  expect(asked('', '127.0.0.1', said).from).toEqual({ address: '127.0.0.1', scheme: 'http', isHere: false });
  expect(asked('127.0.0.1', '127.0.0.1', said).from.isHere).toBe(false);
  expect(asked('', '127.0.0.1', { via: '1.1 proxy' }).from.isHere).toBe(false);
});

test.each([
  'x-middleware-subrequest',
  'x-middleware-rewrite',
  'x-invoke-path',
  'x-matched-path',
  'x-nextjs-data',
  'x-prerender-revalidate',
  'next-resume',
  'x-original-url',
  'x-rewrite-url',
  'x-turnaround-person',
])('%s is dropped whoever sends it', (header) => {
  expect(asked('127.0.0.1', '127.0.0.1', { [header]: 'forged' }).headers[header]).toBeUndefined();
});

test('a setting that names no network is refused with a sentence', () => {
  for (const setting of ['all', '10.0.0.0/33', '10.0.0.0/x', '1.2.3']) {
    expect(() => readForwarding(setting)).toThrow('TRUSTED_PROXY has');
  }
});
