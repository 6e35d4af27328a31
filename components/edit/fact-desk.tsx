'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import styles from './edit.module.css';
import { FactSheet, type FactSheetProps } from './fact-sheet';

/** A sheet of figures, made anew with what is recorded after each time that something was stored. */
export function FactDesk(props: FactSheetProps) {
  const router = useRouter();
  const [desk, setDesk] = useState({ turn: 0, said: '' });
  const [, startTransition] = useTransition();

  function stored(count: number) {
    setDesk({ ...desk, said: `${count === 1 ? '1 change was' : `${count} changes were`} saved.` });
    startTransition(() => {
      router.refresh();
      setDesk(({ turn, said }) => ({ turn: turn + 1, said }));
    });
  }

  return (
    <>
      <p role="status" className={styles.said}>
        {desk.said}
      </p>
      <FactSheet key={`${props.kind} ${desk.turn}`} {...props} onStored={stored} />
    </>
  );
}
