const nextsOwn = /^(s-maxage|private, no-cache, no-store)/;

/**
 * Next tells caches to keep a prerendered page for a year, and never to keep any other. A page of figures must be
 * asked for anew each time (its ETag makes that cheap), or a restatement would not reach its reader.
 * @param {import('node:http').ServerResponse} response
 */
export function steerCaches(response) {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) => {
    const ofNext = name.toLowerCase() === 'cache-control' && nextsOwn.test(String(value));
    return setHeader(name, ofNext ? 'public, max-age=0, must-revalidate' : value);
  };
}
