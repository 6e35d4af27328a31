'use client';

import { type ComponentType, useEffect, useState } from 'react';
import styles from './palette-button.module.css';

type Palette = ComponentType<{ onClose(): void }>;

/** Opens the palette by button, Ctrl K, ⌘K or "/"; its script comes with the first use. */
export function PaletteButton() {
  const [isOpen, setIsOpen] = useState(false);
  const [Loaded, setLoaded] = useState<Palette | null>(null);

  async function open() {
    setIsOpen(true);
    const { Palette } = await import('./palette');
    setLoaded(() => Palette);
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isShortcut = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      const isSlash = event.key === '/' && !isTyping(event.target);
      if (!isShortcut && !isSlash) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });

  return (
    <>
      <button type="button" className={`${styles.button} control`} aria-haspopup="dialog" onClick={open}>
        Find <kbd className={styles.key}>Ctrl K</kbd>
      </button>
      {isOpen && Loaded && <Loaded onClose={() => setIsOpen(false)} />}
    </>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
