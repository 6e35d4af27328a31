import { isIPv4, isIPv6 } from 'node:net';

/**
 * The network a try comes from: an IPv4 address, or the 64 bits of an IPv6 address that one customer has.
 * Anything else shares one network.
 */
export function networkOf(address: string | null): string {
  const bare = (address ?? '').replace(/^::ffff:/i, '');
  if (isIPv4(bare)) return bare;
  if (!isIPv6(bare)) return 'unknown';
  const [head = '', tail] = bare.toLowerCase().split('%')[0]?.split('::') ?? [];
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
