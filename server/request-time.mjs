const patience = 30_000;
/** What an upload brings at least in that time, in bytes. */
const least = 30_000;

const uploads = /^\/import\/uploads\//;

/**
 * A request is whole within 30 seconds, or its connection ends. An upload may take longer for as long as it gets on.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function limitTime(request, response, wait = patience) {
  const { socket } = request;
  const isUpload = request.method === 'PUT' && uploads.test(request.url ?? '');
  let seen = socket.bytesRead;
  const timer = setInterval(() => {
    if (request.complete) return clearInterval(timer);
    const came = socket.bytesRead - seen;
    seen = socket.bytesRead;
    if (isUpload && (request.isPaused() || came >= least)) return;
    clearInterval(timer);
    socket.destroy();
  }, wait);
  timer.unref();
  response.once('close', () => clearInterval(timer));
}
