const patience = 30_000;

/** What a body that may take long brings at least in that time, in bytes. */
const least = 30_000;

/**
 * Ends the connection of a body that is not whole in time; of one that may take long, as soon as it gets on no more.
 * @param {import('node:http').IncomingMessage} request
 * @param {{ seconds: number, long?: boolean }} limit
 */
export function limitBodyTime(request, { seconds, long = false }, wait = patience) {
  const { socket } = request;
  const end = setTimeout(() => socket.destroy(), seconds * 1_000);
  let seen = socket.bytesRead;
  const look = () => {
    const came = socket.bytesRead - seen;
    seen = socket.bytesRead;
    // While the disk is slower than the network, the request waits for us.
    if (came < least && !request.isPaused()) socket.destroy();
  };
  const pace = long ? setInterval(look, wait) : undefined;
  for (const event of ['end', 'close']) {
    request.once(event, () => {
      clearTimeout(end);
      clearInterval(pace);
    });
  }
}
