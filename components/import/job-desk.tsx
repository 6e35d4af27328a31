'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { ImportJob } from '@/lib/imports/planned';
import styles from './import.module.css';
import { quarterWords } from './progress-words';

type Props = { id: string; start: ImportJob };

const pause = 800;
/** Where there is no JavaScript the page asks again by itself, in seconds. */
const reload = 3;

/** An import that is being saved or undone: how far, and what can be done meanwhile. The page goes on by itself. */
export function JobDesk({ id, start }: Props) {
  const router = useRouter();
  const [job, setJob] = useState(start);
  const [isAway, setAway] = useState(false);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const ask = async () => {
      try {
        const answer = await fetch(`/import/imports/${id}`, { cache: 'no-store' });
        if (!answer.ok) throw new Error(String(answer.status));
        const now = ((await answer.json()) as { job: ImportJob | null }).job;
        if (now === null || now.sentence !== null) return router.refresh();
        setJob(now);
        setAway(false);
      } catch {
        setAway(true);
      }
      if (!isOver) timer = setTimeout(ask, pause);
    };
    timer = setTimeout(ask, pause);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [id, router]);

  const doing = job.kind === 'save' ? 'Saving' : 'Undoing';
  return (
    <section aria-label={doing} className={styles.progress}>
      <noscript>
        <meta httpEquiv="refresh" content={String(reload)} />
      </noscript>
      <progress max={1} value={job.progress} aria-label={doing} />
      <p className={styles.quiet}>
        {job.kind === 'save'
          ? 'All of it is saved, or nothing. It can no longer be cancelled; once it is saved it can be undone.'
          : 'All of it is undone, or nothing.'}{' '}
        You can close this page and come back to its address.
      </p>
      <p role="status" className="visually-hidden">
        {doing}, {quarterWords(job.progress)}
      </p>
      {isAway && <p className={styles.problem}>The server does not answer at the moment; asking again.</p>}
    </section>
  );
}
