import { dataFolder } from '@/scripts/database/data-folder';
import { openDatabase } from '@/scripts/database/open';
import { say } from '@/scripts/sentence';

/** `npm run db:migrate`: applies the migrations that the database lacks. */
export async function main(): Promise<void> {
  const database = await openDatabase(dataFolder);
  say('The database is up to date.');
  database.stop();
  process.exit(0);
}
