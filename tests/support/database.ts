import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { copyTemplate, emptyDatabase } from './cluster';

const freshName = () => `test_${randomBytes(6).toString('hex')}`;

/** The address of a database of one's own that holds the built-in case. */
export function seededDatabase(): Promise<string> {
  return copyTemplate(inject('maintenanceUrl'), freshName());
}

/** The address of a database of one's own without any table. */
export function blankDatabase(): Promise<string> {
  return emptyDatabase(inject('maintenanceUrl'), freshName());
}
