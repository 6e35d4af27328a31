/** What a room may import: other rooms, and packages beside the language itself. */
export type Room = {
  readonly rooms: readonly string[] | 'all';
  /** Only these packages; without it any that does not meet a database. */
  readonly packages?: readonly string[];
  /** Whether it meets the database: `reads` asks it, `writes` changes it too. */
  readonly database?: 'reads' | 'writes';
};

const pure = ['lib/figures', 'lib/text', 'lib/turnaround'];
const lower = [...pure, 'lib/access', 'lib/briefings', 'lib/charts', 'lib/find', 'lib/result.ts'];
const shown = [...lower, 'lib/edits', 'lib/imports'];

/**
 * Every room, each after those it may import: there is no way round in a circle. A name stands for all below it, and the
 * longest name that fits a file is its room.
 */
export const rooms: Readonly<Record<string, Room>> = {
  'prisma/client': { rooms: [], database: 'writes' },
  'lib/result.ts': { rooms: [], packages: [] },
  'lib/text': { rooms: [], packages: [] },
  'lib/figures': { rooms: [], packages: ['decimal.js'] },
  'lib/turnaround': { rooms: ['lib/figures'], packages: ['decimal.js'] },
  'lib/charts': { rooms: ['lib/figures', 'lib/turnaround'], packages: ['decimal.js'] },
  'lib/find': { rooms: ['lib/figures', 'lib/turnaround'], packages: [] },
  'lib/briefings': { rooms: [...pure, 'lib/charts', 'lib/find'], packages: ['zod'] },
  'lib/access': { rooms: [...pure, 'lib/result.ts'], packages: ['node:crypto', 'node:net', 'node:zlib', 'zod'] },
  'lib/workbook': { rooms: pure },
  'lib/imports': { rooms: [...pure, 'lib/result.ts', 'lib/workbook'] },
  'lib/edits': { rooms: [...pure, 'lib/imports'], packages: ['zod'] },
  'lib/api': { rooms: shown },
  components: { rooms: [...shown, 'lib/api'] },
  'lib/exports': { rooms: [...lower, 'components', 'lib/api', 'lib/workbook'] },
  /** What opens the connections that write. */
  'lib/acts/transaction': { rooms: [], database: 'writes' },
  'lib/data': { rooms: [...shown, 'prisma/client'], database: 'reads' },
  /** What waits of a file until an act saves it, on connections with time for long statements. */
  'lib/data/imports': { rooms: [...shown, 'lib/acts/transaction', 'lib/data', 'prisma/client'], database: 'writes' },
  /** What is nobody's act: tries counted, when something was last used, what expired. */
  'lib/upkeep': { rooms: [...shown, 'lib/acts/transaction', 'lib/data', 'prisma/client'], database: 'writes' },
  /** Who asks, and what the sign-in library is given of the transaction of an act. */
  'lib/sign-in': {
    rooms: ['lib/access', 'lib/acts/transaction', 'lib/data', 'lib/result.ts', 'lib/upkeep', 'prisma/client'],
    database: 'writes',
  },
  'lib/acts': {
    rooms: [
      ...shown,
      ...['lib/acts/transaction', 'lib/data', 'lib/data/imports', 'lib/sign-in', 'lib/upkeep', 'prisma/client'],
    ],
    database: 'writes',
  },
  app: {
    rooms: [
      ...shown,
      'components',
      'lib/acts',
      'lib/api',
      'lib/data',
      'lib/data/imports',
      'lib/exports',
      'lib/sign-in',
    ],
  },
  prisma: { rooms: 'all', database: 'writes' },
  server: { rooms: 'all', database: 'writes' },
  scripts: { rooms: 'all', database: 'writes' },
  tests: { rooms: 'all', database: 'writes' },
};
