'use client';

import { useEffect, useRef, useState } from 'react';
import type { ListedSlide } from '@/lib/briefings/slide-list';
import styles from './slides.module.css';

type Props = {
  slide: ListedSlide;
  /** Where the slide is drawn, and from what. */
  address: string;
  body: string;
  /** Pictures that were had before, by the slide's mark. */
  pictures: Map<string, string>;
};

/** A slide as it will be in the file. Drawn when it is near the screen; until then the one before it stays. */
export function SlidePicture({ slide, address, body, pictures }: Props) {
  const { mark, number, title, description, width, height } = slide;
  const image = useRef<HTMLImageElement>(null);
  const [source, setSource] = useState(pictures.get(mark));
  const [isNear, setNear] = useState(false);
  const [failed, setFailed] = useState(false);
  const isDrawn = pictures.has(mark) && source === pictures.get(mark);

  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.some(({ isIntersecting }) => isIntersecting)),
      { rootMargin: '400px' },
    );
    if (image.current) observer.observe(image.current);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const had = pictures.get(mark);
    if (had) setSource(had);
    if (had || !isNear) return;
    const abort = new AbortController();
    draw(`${address}/${number}`, body, abort.signal).then((drawn) => {
      if (abort.signal.aborted) return;
      setFailed(drawn === null);
      if (!drawn) return;
      pictures.set(mark, drawn);
      setSource(drawn);
    });
    return () => abort.abort();
  }, [address, body, isNear, mark, number, pictures]);

  return (
    <>
      {/* biome-ignore lint/performance/noImgElement: our own picture at its own size; nothing to optimise */}
      <img
        ref={image}
        className={styles.picture}
        src={source ?? blank}
        width={width}
        height={height}
        alt={`Slide ${number}: ${title}. ${description}`}
        aria-busy={!isDrawn && !failed}
        data-mark={isDrawn ? mark : undefined}
        loading="lazy"
        decoding="async"
      />
      {failed && !isDrawn && <p role="status">This slide cannot be drawn now. The last picture of it is shown.</p>}
    </>
  );
}

const blank = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

async function draw(address: string, body: string, signal: AbortSignal): Promise<string | null> {
  try {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(address, { method: 'POST', headers, body, signal });
    return response.ok ? URL.createObjectURL(await response.blob()) : null;
  } catch {
    return null;
  }
}
