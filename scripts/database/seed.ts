import { alone } from '@/scripts/database/alone';
import { say } from '@/scripts/sentence';

/** Loads what every installation has; says what it loaded. The client is imported late: it is generated. */
export async function seedDatabase(ownerUrl: string): Promise<void> {
  const [{ connectPatiently }, { seed }] = await Promise.all([import('@/lib/data/database'), import('@/prisma/seed')]);
  const prisma = connectPatiently(ownerUrl);
  try {
    const loaded = await alone(ownerUrl, () => seed(prisma));
    if (loaded.length > 0) say(`Loaded the built-in case: ${loaded.join(', ')}.`);
  } finally {
    await prisma.$disconnect();
  }
}
