import { BlockList, isIP } from 'node:net';

/** What a proxy in front says of the one who asks, in every form that is in use. */
const told =
  /^(x-forwarded-|forwarded$|x-real-ip$|x-client-ip$|true-client-ip$|cf-connecting-ip$|x-original-|x-rewrite-)/;

/** What Next says to itself, or what tells it to leave something out; no reader has reason to send it. */
const nextsOwn =
  /^(x-middleware-|x-invoke-|x-nextjs-|x-matched-path$|x-now-|x-prerender-|x-vercel-|next-resume$|x-next-)/;

/** What this server says to its own pages. */
const ours = /^x-turnaround-/;

const forms = [told, nextsOwn, ours];

/** @param {string} header */
function isSuspect(header) {
  return forms.some((form) => form.test(header));
}

/**
 * @typedef {object} From who asks, as far as it can be known
 * @property {string} address
 * @property {'http' | 'https'} scheme by which the reader came
 * @property {boolean} isHere asked from this machine itself, through no proxy
 */

/**
 * Makes the headers say what is true: who asks, under which name and by which scheme. A proxy is believed only if it is
 * named in TRUSTED_PROXY; else what it says is dropped. What only Next may say to itself is dropped in any case.
 * @param {string} setting TRUSTED_PROXY: addresses and networks, with commas between
 */
export function readForwarding(setting) {
  const trusted = readNetworks(setting);

  /** @param {import('node:http').IncomingMessage} request @returns {From} */
  return function forwarded({ headers, socket }) {
    const peer = plainAddress(socket.remoteAddress ?? '');
    const { 'x-forwarded-for': chain, 'x-forwarded-proto': scheme, 'x-forwarded-host': name } = headers;
    let throughProxy = headers.via !== undefined;
    for (const header in headers) {
      if (!isSuspect(header)) continue;
      throughProxy ||= told.test(header);
      delete headers[header];
    }
    const isBelieved = setting !== '' && trusts(trusted, peer);
    if (isBelieved && name) headers.host = `${name}`.trim();
    const from = /** @type {From} */ ({
      address: isBelieved ? nearestStranger(`${chain ?? ''}`, trusted, peer) : peer,
      scheme: isBelieved && `${scheme}`.trim().toLowerCase() === 'https' ? 'https' : 'http',
      isHere: isLoopback(peer) && !throughProxy,
    });
    headers['x-forwarded-for'] = from.address;
    headers['x-forwarded-proto'] = from.scheme;
    return from;
  };
}

/**
 * The last of the chain that no trusted proxy has: all before it could be made up. What is no address is not repeated.
 * @param {string} chain addresses with commas between @param {BlockList} trusted @param {string} peer
 */
function nearestStranger(chain, trusted, peer) {
  const parts = chain.split(',').map((part) => plainAddress(part.trim()));
  const nearest = parts.findLast((address) => !trusts(trusted, address)) ?? parts[0] ?? '';
  return isIP(nearest) === 0 ? peer : nearest;
}

/** @param {string} setting */
function readNetworks(setting) {
  const list = new BlockList();
  for (const part of setting.split(',').map((each) => each.trim())) {
    if (part === '') continue;
    const [address = '', bits] = part.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    const most = family === 'ipv6' ? 128 : 32;
    if (isIP(address) === 0 || !/^\d{1,3}$/.test(bits ?? `${most}`) || Number(bits) > most) {
      throw new Error(`TRUSTED_PROXY has "${part}", which is no address (10.0.0.2) and no network (10.0.0.0/8).`);
    }
    list.addSubnet(address, Number(bits ?? most), family);
  }
  return list;
}

/** @param {BlockList} list @param {string} address */
function trusts(list, address) {
  return isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** An IPv4 address as itself, also where a socket of both kinds gives it another dress. @param {string} address */
function plainAddress(address) {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

/** @param {string} address */
function isLoopback(address) {
  return /^127\./.test(address) || address === '::1';
}
