import { readAddress } from '@/scripts/address';
import { runProduct } from '@/scripts/run-product';
import { requireSettings } from '@/scripts/settings';
import { ensureBuilt } from '@/scripts/setup/build';
import { ensureGenerated } from '@/scripts/setup/generate';

/** `npm start`: everything from a fresh clone to a page on screen. */
export async function main(): Promise<void> {
  const address = readAddress();
  requireSettings();
  await runProduct({
    address,
    dev: false,
    prepare: async () => {
      ensureGenerated();
      await ensureBuilt();
    },
  });
}
