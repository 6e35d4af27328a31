'use client';

import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import styles from './dialog.module.css';

type Props = {
  /** Names it for a screen reader. */
  title: string;
  heading: ReactNode;
  onClose(): void;
  children: ReactNode;
};

/** A panel over the page: Escape, its button or a press beside it closes it and gives the focus back. */
export function Dialog({ title, heading, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the pointer's way out beside Escape and the button
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={title}
      onClose={onClose}
      onClick={(event: MouseEvent) => event.target === dialog.current && dialog.current.close()}
    >
      <div className={styles.inside}>
        <header className={styles.head}>
          <h2 className={styles.heading}>{heading}</h2>
          <button type="button" className={styles.close} onClick={() => dialog.current?.close()}>
            Close
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
