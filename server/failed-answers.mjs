import { failureIn } from './answering.mjs';
import { sendFailedPage } from './failed-page.mjs';
import { sendProblem } from './problem.mjs';

const unforeseen = { status: 500, sentence: 'Something went wrong on the server. Its log has the details.' };
const titles = new Map([
  [400, 'Bad request'],
  [500, 'Internal server error'],
  [503, 'Unavailable'],
]);

/**
 * Next answers 500 to every error that nobody caught, and nothing else where a route handler throws. The answer gets the
 * status that is true (instrumentation.ts), and where it would be empty, a sentence with the number under which the
 * log has the error.
 * @param {import('node:http').ServerResponse} response
 * @param {string} id of the request
 */
export function tellFailures(response, id) {
  const { writeHead, end } = response;
  const isFailed = () => response.statusCode === 500 && !response.headersSent;
  Object.assign(response, {
    writeHead: (/** @type {unknown[]} */ ...[status, ...words]) => {
      const known = status === 500 ? (failureIn(response)?.status ?? 500) : status;
      return Reflect.apply(writeHead, response, [known, ...words]);
    },
    end: (/** @type {unknown[]} */ ...words) => {
      const isEmpty = words[0] === undefined || typeof words[0] === 'function';
      if (!isFailed() || !isEmpty || response.req.method === 'HEAD') return Reflect.apply(end, response, words);
      Object.assign(response, { writeHead, end });
      const failure = failureIn(response) ?? unforeseen;
      const { status, sentence } = failure;
      for (const name of ['content-encoding', 'transfer-encoding', 'content-length', 'etag'])
        response.removeHeader(name);
      if (response.req.headers.accept?.includes('text/html')) sendFailedPage(response, failure, id);
      else
        sendProblem(
          response,
          status,
          titles.get(status) ?? 'Internal server error',
          `${sentence} It is request ${id}.`,
        );
      return response;
    },
  });
}
