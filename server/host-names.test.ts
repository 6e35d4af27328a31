import { expect, test } from 'vitest';
import { asked } from '@/tests/support/asked';
import { guardNames } from './host-names.mjs';

function statusOf(host: string, siteAddress = ''): number | null {
  const { request, response } = asked({ headers: { host } });
  return guardNames(siteAddress)(request, response) ? response.statusCode : null;
}

test.each(['localhost', 'localhost:3000', '127.0.0.1:3000', '[::1]:3000', '192.168.1.20', 'LOCALHOST:3000'])(
  '%s is this machine, or an address that nobody can bend elsewhere',
  (host) => {
    expect(statusOf(host)).toBeNull();
  },
);

test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.nip.example:3000', 'turnaround.example.evil'])(
  '%s is a stranger’s name and gets nothing',
  (host) => {
    expect(statusOf(host, 'https://turnaround.example')).toBe(421);
  },
);

test.each(['', 'a b', 'user@localhost', 'localhost/x', 'localhost?x', 'localhost#x', 'localhost:99999'])(
  '"%s" names no site',
  (host) => {
    expect(statusOf(host)).toBe(400);
  },
);

test('the site’s own name is answered once it is set, and a setting that is no address is refused at the start', () => {
  expect(statusOf('turnaround.example')).toBe(421);
  expect(statusOf('Turnaround.Example', 'https://turnaround.example')).toBeNull();
  expect(() => guardNames('turnaround.example')).toThrow('must be a whole address');
});
