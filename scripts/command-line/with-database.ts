import { dataFolder } from '@/scripts/database/data-folder';
import { type OpenDatabase, openDatabase } from '@/scripts/database/open';
import { seedDatabase } from '@/scripts/database/seed';

/**
 * Opens the product's database, started for the command or running already, and lets it go afterwards. Code in
 * `lib/data` signs in as the application does.
 * @param as with what every installation has, as after `npm start`; only brought up to date; or whatever its state
 */
export async function withDatabase<T>(
  as: 'started' | 'found' | 'server only',
  use: (database: OpenDatabase) => Promise<T>,
): Promise<T> {
  const named = process.env.DATABASE_URL;
  const database = await openDatabase(dataFolder, as !== 'server only');
  process.env.DATABASE_URL = database.appUrl;
  try {
    if (as === 'started') await seedDatabase(database.ownerUrl);
    return await use(database);
  } finally {
    if (named === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = named;
    database.stop();
  }
}
