import { BlockList, isIP, isIPv6 } from 'node:net';

const told = 'x-turnaround-from';
const here = 'x-turnaround-here';
const ofProxies = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-real-ip',
];

/**
 * Whom to believe about where a request is from: the proxies that TRUSTED_PROXY names (addresses or networks, with
 * commas between), and nobody unless it is set. Throws a sentence for what is neither.
 * @param {string | undefined} setting
 */
export function requesterTeller(setting) {
  const trusted = new BlockList();
  for (const entry of (setting ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean))
    add(trusted, entry);
  const believes = (/** @type {string} */ address) => trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

  /**
   * Tells the application where a request is from, and takes out of it what nobody trusted says.
   * @param {import('node:http').IncomingMessage} request
   */
  return function tellRequester(request) {
    const { headers } = request;
    const peer = bare(request.socket.remoteAddress ?? '');
    const chain = String(headers['x-forwarded-for'] ?? '')
      .split(',')
      .map((word) => bare(word.trim()));
    const wasRelayed = ofProxies.some((name) => headers[name] !== undefined);
    const isTrusted = isIP(peer) !== 0 && believes(peer);
    const proto = isTrusted ? headers['x-forwarded-proto'] : undefined;
    for (const name of [...ofProxies, told, here]) delete headers[name];
    if (proto !== undefined) headers['x-forwarded-proto'] = proto;
    if (isLoopback(peer) && !wasRelayed) headers[here] = 'yes';
    const first = isTrusted ? chain.findLast((address) => isIP(address) === 0 || !believes(address)) : undefined;
    headers[told] = first !== undefined && isIP(first) !== 0 ? first : peer;
  };
}

/** @param {BlockList} list @param {string} entry */
function add(list, entry) {
  const [address = '', length] = entry.split('/');
  const family = isIPv6(address) ? 'ipv6' : 'ipv4';
  const bits = Number(length);
  if (
    isIP(address) === 0 ||
    (length !== undefined && !(/^\d{1,3}$/.test(length) && bits <= (family === 'ipv6' ? 128 : 32)))
  ) {
    throw new Error(`TRUSTED_PROXY names "${entry}", which is neither an address nor a network such as 10.0.0.0/8.`);
  }
  if (length === undefined) list.addAddress(address, family);
  else list.addSubnet(address, bits, family);
}

/** @param {string} address */
function isLoopback(address) {
  return address.startsWith('127.') || address === '::1';
}

/** @param {string} address */
function bare(address) {
  return address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
}
