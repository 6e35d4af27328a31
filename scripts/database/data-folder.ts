import path from 'node:path';

/** Where the embedded database and what belongs to it are kept. */
export const dataFolder = path.resolve(import.meta.dirname, '../../.data');
