/**
 * Next strips the Content-Length of a route. A file that was made whole tells its length under a name of its own, so
 * that a browser shows how far it is, and half a file never looks whole.
 * @param {import('node:http').ServerResponse} response
 */
export function tellLength(response) {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) => {
    if (name.toLowerCase() !== 'x-file-length') return setHeader(name, value);
    return setHeader('Content-Length', String([value].flat()[0]));
  };
}
