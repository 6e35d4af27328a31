'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { ImportState } from '@/lib/imports/planned';
import { counted } from './count-words';
import styles from './import.module.css';
import { quarterWords, timeLeft } from './progress-words';
import { send } from './send';

type Told = { readonly state: ImportState; readonly progress: number; readonly rowsRead: number };
type Props = { id: string; fileName: string; start: Told };

/** A small file is read at once; the page then need not wait. In milliseconds. */
const pauses = [100, 200, 400, 600] as const;
const pause = 800;

/** A file that is being read: how far, how long still, and the way out. The page goes on by itself when it is read. */
export function ReadingDesk({ id, fileName, start }: Props) {
  const router = useRouter();
  const [told, setTold] = useState(start);
  const [isAway, setAway] = useState(false);
  const [since, setSince] = useState<{ at: number; progress: number } | null>(null);
  const [now, setNow] = useState(0);
  const isReading = told.state === 'reading';

  useEffect(() => {
    if (!isReading) return router.refresh();
    setSince((first) => first ?? { at: Date.now(), progress: start.progress });
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async (count: number) => {
      try {
        const answer = await fetch(`/import/imports/${id}`, { cache: 'no-store' });
        if (!answer.ok) throw new Error(String(answer.status));
        setTold((await answer.json()) as Told);
        setAway(false);
      } catch {
        setAway(true);
      }
      setNow(Date.now());
      if (!isOver) wait(count + 1);
    };
    const wait = (count: number) => {
      timer = setTimeout(ask, pauses[count] ?? pause, count);
    };
    wait(0);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [id, isReading, router, start.progress]);

  async function cancel() {
    await send(`/import/imports/${id}/cancel`, {});
    router.refresh();
  }

  const left = since && timeLeft((told.progress - since.progress) / (1 - since.progress || 1), now - since.at);
  return (
    <section aria-label="Reading" className={styles.progress}>
      <noscript>
        <meta httpEquiv="refresh" content="1" />
      </noscript>
      <p>
        Reading <strong className={styles.name}>{fileName}</strong>
      </p>
      <progress max={1} value={told.progress} aria-label={`Reading ${fileName}`} />
      <p className={styles.quiet}>
        {counted(told.rowsRead, 'row')} read{left && `, ${left}`}. Nothing is saved yet; you can close this page and
        come back to its address.
      </p>
      <p role="status" className="visually-hidden">
        Reading, {quarterWords(told.progress)}
      </p>
      {isAway && <p className={styles.problem}>The server does not answer at the moment; asking again.</p>}
      <button type="button" className={styles.plain} onClick={cancel}>
        Cancel
      </button>
    </section>
  );
}
