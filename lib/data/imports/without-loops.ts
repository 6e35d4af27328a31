/**
 * Until the end of the transaction joins are made by hashes and sorts, never row by row. The application may not
 * analyse the staging tables, and the statistics of a company's tables are of before a large import: by either, the
 * planner takes many rows for one and loops over them, which is quadratic. Each table that is joined is held to one
 * import or one company, so that what is read is at most that.
 */
export const withoutLoops = 'SET LOCAL enable_nestloop = off; SET LOCAL jit = off';
