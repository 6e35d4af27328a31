import { expect, test } from 'vitest';
import { networkOf } from './network';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:1:2::1', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['', 'unknown'],
  [null, 'unknown'],
  ['somewhere', 'unknown'],
])('%s is of the network %s: a customer cannot draw new addresses out of one line', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
