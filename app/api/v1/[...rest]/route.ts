import { problem } from '@/lib/api/problem';

/** Whatever else a program may ask for is told as a problem, not as a page. */
async function nothing(): Promise<Response> {
  return problem(404, 'There is nothing at this address. /api says what there is.');
}

async function tellOptions(): Promise<Response> {
  return problem(
    404,
    'There is nothing at this address. /api says what there is.',
    {},
    { Allow: 'GET, HEAD, OPTIONS' },
  );
}

export {
  nothing as DELETE,
  nothing as GET,
  nothing as HEAD,
  nothing as PATCH,
  nothing as POST,
  nothing as PUT,
  tellOptions as OPTIONS,
};
