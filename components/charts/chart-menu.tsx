'use client';

import { useEffect, useId, useRef, useState } from 'react';
import styles from './chart-menu.module.css';
import { copyPng } from './copy-png';

type Props = {
  /** Address of the chart's files without their ending, with the reader's view. */
  files: string;
  title: string;
};

const sizes = [
  ['slide', 'Slide 1280 × 720'],
  ['half', 'Half slide 640 × 720'],
  ['square', 'Square 1080 × 1080'],
  ['memo', 'Memo 1600 × 900'],
] as const;

/** Takes the chart away: as a picture in a chosen size, as data, or onto the clipboard. Never part of a file. */
export function ChartMenu({ files, title }: Props) {
  const [open, setOpen] = useState(false);
  const [size, setSize] = useState<string>('slide');
  const [said, setSaid] = useState('');
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const [place, view = ''] = files.split('?');
  const file = (format: string, ...parameters: string[]) => {
    const query = [view, ...parameters].filter(Boolean).join('&');
    return `${place}.${format}${query && `?${query}`}`;
  };

  useEffect(() => {
    if (!open) return;
    const close = (event: Event) => {
      const away =
        event instanceof KeyboardEvent ? event.key === 'Escape' : !menu.current?.contains(event.target as Node);
      if (!away) return;
      setOpen(false);
      if (event instanceof KeyboardEvent) button.current?.focus();
    };
    document.addEventListener('keydown', close);
    document.addEventListener('pointerdown', close);
    return () => {
      document.removeEventListener('keydown', close);
      document.removeEventListener('pointerdown', close);
    };
  }, [open]);

  async function copy() {
    setSaid('Copying …');
    setSaid(await copyPng(file('png', `size=${size}`, 'scale=2')));
  }

  return (
    <div ref={menu} className={`${styles.menu} control`}>
      <button
        ref={button}
        type="button"
        className={styles.opener}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        Take<span className="visually-hidden"> the chart “{title}”</span>
      </button>
      {open && (
        <section id={id} className={styles.panel} aria-label={`Take the chart “${title}”`}>
          <label className={styles.size}>
            Size
            <select value={size} onChange={(event) => setSize(event.target.value)}>
              {sizes.map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button type="button" onClick={copy}>
            Copy as PNG
          </button>
          <a href={file('png', `size=${size}`, 'scale=2')} download>
            PNG picture
          </a>
          <a href={file('svg', `size=${size}`)} download>
            SVG drawing
          </a>
          <a href={file('csv')} download>
            CSV data
          </a>
          <a href={file('json')} download>
            JSON specification
          </a>
          <p role="status" className={styles.said}>
            {said}
          </p>
        </section>
      )}
    </div>
  );
}
