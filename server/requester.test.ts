import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { readForwarding } from './forwarding.mjs';
import { tellRequester } from './requester.mjs';

function told(trusted: string | undefined, peer: string, headers: Record<string, string>): Record<string, unknown> {
  const request = { headers: { ...headers }, socket: { remoteAddress: peer } } as unknown as IncomingMessage;
  tellRequester(request, readForwarding(trusted ?? '')(request));
  return request.headers;
}

test('nobody is believed about where a request is from unless the setting names them', () => {
  const lie = { 'x-forwarded-for': '192.0.2.1', 'x-forwarded-host': 'evil.example', 'x-turnaround-from': '192.0.2.2' };
  const headers = told(undefined, '::ffff:198.51.100.7', lie);
  expect(headers).toMatchObject({ 'x-turnaround-from': '198.51.100.7', 'x-forwarded-for': '198.51.100.7' });
  expect(headers).not.toHaveProperty('x-forwarded-host');
});

test('who asks from this machine itself is here; who claims it, or comes through a proxy on it, is not', () => {
  const claim = { host: 'localhost', 'x-turnaround-here': 'yes' };
  expect(told(undefined, '127.0.0.1', claim)).toMatchObject({ ...claim, 'x-turnaround-from': '127.0.0.1' });
  expect(told(undefined, '192.0.2.7', claim)).not.toHaveProperty('x-turnaround-here');
  for (const header of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip']) {
    expect(told('127.0.0.1', '127.0.0.1', { ...claim, [header]: '127.0.0.1' })).not.toHaveProperty('x-turnaround-here');
  }
});

test('a trusted proxy tells the last address that no trusted proxy has, and the scheme', () => {
  const chain = { 'x-forwarded-for': '192.0.2.99, 203.0.113.5, 10.1.2.3', 'x-forwarded-proto': 'https' };
  expect(told('10.0.0.0/8, ::1', '::1', chain)).toMatchObject({
    'x-turnaround-from': '203.0.113.5',
    'x-forwarded-proto': 'https',
  });
  expect(told('10.0.0.0/8', '::1', chain)).toMatchObject({ 'x-turnaround-from': '::1', 'x-forwarded-proto': 'http' });
});

test('a proxy that passes nonsense on is not repeated', () => {
  const headers = told('127.0.0.1', '127.0.0.1', { 'x-forwarded-for': '192.0.2.1, <script>' });
  expect(headers['x-turnaround-from']).toBe('127.0.0.1');
});

test.each(['everybody', '10.0.0.0/40', '10.0.0.0/x', '0.0.0.0/'])('a setting of %s is refused', (setting) => {
  expect(() => readForwarding(setting)).toThrow('TRUSTED_PROXY has');
});
