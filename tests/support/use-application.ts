import { applicationName } from '@/scripts/database/roles';

/** Has this process reach a database as the application does, with no more rights. @param password as it was granted */
export function useApplication(ownerUrl: string, password = 'secret'): string {
  const url = new URL(ownerUrl);
  Object.assign(url, { username: applicationName, password });
  process.env.DATABASE_URL = url.href;
  return url.href;
}
