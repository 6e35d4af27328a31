'use client';

import { useRouter } from 'next/navigation';
import {
  type ComponentType,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  useSyncExternalStore,
  useTransition,
} from 'react';
import { createPortal } from 'react-dom';
import { OnItsWay } from './nav-link';
import styles from './palette-button.module.css';

type Palette = ComponentType<{ typed: string; onGo(href: string): void; onClose(): void }>;

/** Opens the palette by button, Ctrl K, ⌘K or "/"; its script comes with the first use. */
export function PaletteButton() {
  const [state, setState] = useState<'closed' | 'open' | 'failed'>('closed');
  const [Loaded, setLoaded] = useState<Palette | null>(null);
  const typed = useRef('');
  const router = useRouter();
  const [isGoing, startGoing] = useTransition();
  const isApple = useSyncExternalStore(never, onApple, () => false);
  const isWaiting = state === 'open' && !Loaded;

  async function open() {
    if (state === 'open') return;
    typed.current = '';
    setState('open');
    try {
      const { Palette } = await import('./palette');
      setLoaded(() => Palette);
    } catch {
      setState('failed');
    }
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const asks = isShortcut(event) || (isPlain(event) && event.key === '/' && !isTyping(event.target));
    if (isWaiting && isPlain(event) && event.key.length === 1) typed.current += event.key;
    else if (asks) open();
    else return;
    event.preventDefault();
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  return (
    <>
      <button
        type="button"
        className={`${styles.button} control`}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K /"
        onClick={open}
      >
        Find <kbd className={styles.key}>{isApple ? '⌘K' : 'Ctrl K'}</kbd>
      </button>
      {state === 'failed' && (
        <span role="status" className={styles.failed}>
          It could not be loaded; load this page again.
        </span>
      )}
      {isGoing && <OnItsWay />}
      {state === 'open' &&
        Loaded &&
        createPortal(
          <Loaded
            typed={typed.current}
            onGo={(href) => startGoing(() => router.push(href))}
            onClose={() => setState('closed')}
          />,
          document.body,
        )}
    </>
  );
}

function isShortcut(event: KeyboardEvent): boolean {
  return event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
}

/** Shift may be held: some keyboards have "/" above a digit. */
function isPlain(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

const never = () => () => {};

function onApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}
