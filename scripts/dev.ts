import { readAddress } from '@/scripts/address';
import { buildWorker } from '@/scripts/build-worker';
import { runProduct } from '@/scripts/run-product';
import { requireSettings } from '@/scripts/settings';
import { ensureGenerated } from '@/scripts/setup/generate';

/** `npm run dev`: as `npm start`, but pages are built as they are asked for and reload as you edit. */
export async function main(): Promise<void> {
  const address = readAddress();
  requireSettings();
  await runProduct({
    address,
    dev: true,
    prepare: async () => {
      ensureGenerated();
      await buildWorker();
    },
  });
}
