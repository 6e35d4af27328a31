import { randomUUID } from 'node:crypto';
import { database } from '@/lib/data/database';

/** Notes a name until a time. Of all who note one name before then, the first alone is told so. */
export function rememberOnce(name: string, until: Date, now: Date): Promise<boolean> {
  return database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
    await tx.verification.deleteMany({ where: { expiresAt: { lt: now } } });
    if (await tx.verification.findFirst({ where: { identifier: name } })) return false;
    await tx.verification.create({ data: { id: randomUUID(), identifier: name, value: '', expiresAt: until } });
    return true;
  });
}
