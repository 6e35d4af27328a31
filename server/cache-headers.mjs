/**
 * Next tells shared caches to keep a prerendered page for a year. A page of figures must be asked for
 * anew each time (its ETag makes that cheap), or a restatement would not reach its reader.
 * @param {import('node:http').ServerResponse} response
 */
export function steerCaches(response) {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) => {
    const lasting = name.toLowerCase() === 'cache-control' && String(value).startsWith('s-maxage');
    return setHeader(name, lasting ? 'public, max-age=0, must-revalidate' : value);
  };
}
