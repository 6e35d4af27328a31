import { dataFolder } from '@/scripts/database/data-folder';
import { openDatabase } from '@/scripts/database/open';
import { seedDatabase } from '@/scripts/database/seed';
import { say } from '@/scripts/sentence';
import { ensureGenerated } from '@/scripts/setup/generate';

/** `npm run db:seed`: loads the built-in cases that are missing. */
export async function main(): Promise<void> {
  ensureGenerated();
  const database = await openDatabase(dataFolder);
  try {
    await seedDatabase(database.ownerUrl);
    say('Every built-in case is there.');
  } finally {
    database.stop();
  }
  process.exit(0);
}
