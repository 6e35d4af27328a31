import { findImport } from '@/lib/data/imports/import-record';
import { counted } from '../print';

/** Shows on a terminal how far a reading is; the line is gone afterwards. Elsewhere nothing is shown. */
export function watchOnTerminal(name: string): (importId: string) => () => void {
  if (!process.stderr.isTTY) return () => () => {};
  return (importId) => {
    const started = performance.now();
    const show = async () => {
      const now = await findImport(importId);
      if (now?.state !== 'reading') return;
      process.stderr.write(`\r\x1b[K${lineOf(name, now, (performance.now() - started) / 1_000)}`);
    };
    const timer = setInterval(() => show().catch(() => {}), 500);
    return () => {
      clearInterval(timer);
      process.stderr.write('\r\x1b[K');
    };
  };
}

/** "figures.csv  42 %  420,000 rows  about 12 s left" */
function lineOf(name: string, { progress, rowsRead }: { progress: number; rowsRead: number }, seconds: number) {
  const left = progress > 0.02 ? `  about ${Math.ceil((seconds / progress) * (1 - progress))} s left` : '';
  return `${name}  ${Math.floor(progress * 100)} %  ${counted(rowsRead)} rows${left}`;
}
