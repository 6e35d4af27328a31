// Keeps a number of connections busy with one address, and prints how fast the answers came. It speaks
// just enough HTTP over bare sockets that the server, not this process, is what is measured.
import { connect } from 'node:net';

const [url = '', connections = '32', warmUp = '2', seconds = '8', encoding = 'identity'] = process.argv.slice(2);
const { hostname, port, pathname } = new URL(url);
const question = Buffer.from(
  `GET ${pathname} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAccept: text/html\r\nAccept-Encoding: ${encoding}\r\n\r\n`,
);
const endOfHead = Buffer.from('\r\n\r\n');
const endOfChunks = '0\r\n\r\n';

const started = performance.now();
const from = started + Number(warmUp) * 1_000;
const until = from + Number(seconds) * 1_000;
/** @type {number[]} */
const times = [];
let failed = 0;
let bytes = 0;

/** Asks over one connection, again and again, until the time is over. @returns {Promise<void>} */
function keepAsking() {
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    socket.setNoDelay(true);
    /** @type {Buffer | null} */
    let head = Buffer.alloc(0);
    let left = 0;
    let tail = '';
    let asked = 0;

    function ask() {
      if (performance.now() >= until) return socket.end();
      head = Buffer.alloc(0);
      tail = '';
      asked = performance.now();
      socket.write(question);
    }

    function answered() {
      const now = performance.now();
      if (asked >= from && now <= until) times.push(now - asked);
      ask();
    }

    /** @param {Buffer} data */
    function read(data) {
      if (asked >= from) bytes += data.byteLength;
      let body = data;
      if (head) {
        head = head.byteLength === 0 ? data : Buffer.concat([head, data]);
        const end = head.indexOf(endOfHead);
        if (end < 0) return;
        const text = head.toString('latin1', 0, end);
        if (!text.startsWith('HTTP/1.1 200')) failed += 1;
        const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
        body = head.subarray(end + endOfHead.byteLength);
        left = length === undefined ? Number.NaN : Number(length);
        head = null;
      }
      if (!Number.isNaN(left)) {
        left -= body.byteLength;
        return left <= 0 ? answered() : undefined;
      }
      tail = (tail + body.subarray(-5).toString('latin1')).slice(-5);
      if (tail === endOfChunks) answered();
    }

    socket.on('connect', ask);
    socket.on('data', read);
    socket.on('error', () => {});
    socket.on('close', () => {
      if (performance.now() < until) failed += 1;
      resolve();
    });
  });
}

await Promise.all(Array.from({ length: Number(connections) }, keepAsking));
times.sort((a, b) => a - b);
const at = (/** @type {number} */ share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
const cpu = process.cpuUsage();
process.stdout.write(
  JSON.stringify({
    perSecond: times.length / Number(seconds),
    p50: at(0.5),
    p99: at(0.99),
    megabytesPerSecond: bytes / 1e6 / Number(seconds),
    failed,
    /** Share of one core that asking took: near 1, this process is what was measured. */
    ownLoad: (cpu.user + cpu.system) / 1_000 / (performance.now() - started),
  }),
);
process.exit(0);
