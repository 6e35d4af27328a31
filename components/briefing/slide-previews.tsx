'use client';

import { useEffect, useState } from 'react';
import type { SlideList } from '@/lib/briefings/slide-list';
import { SlidePicture } from './slide-picture';
import styles from './slides.module.css';
import type { Shown } from './use-slides';

type Props = {
  place: string;
  shown: Shown;
  /** The slides that the page came with, and the query under which their pictures are had. */
  first: SlideList;
  query: string;
};

const mostPictures = 300;

/** Every slide of the briefing, as it will be in the file. */
export function SlidePreviews({ place, shown, first, query }: Props) {
  const [pictures] = useState(() => {
    return new Map(first.slides.map(({ mark, number }) => [mark, `${place}/slides/${number}.png${query}`]));
  });

  useEffect(() => {
    return () => {
      for (const picture of pictures.values()) URL.revokeObjectURL(picture);
    };
  }, [pictures]);

  useEffect(() => {
    const marks = new Set(shown.list.slides.map(({ mark }) => mark));
    for (const [mark, picture] of pictures) {
      if (pictures.size <= mostPictures) return;
      if (marks.has(mark)) continue;
      URL.revokeObjectURL(picture);
      pictures.delete(mark);
    }
  }, [shown, pictures]);

  const pages = new Map<string, number>();
  return (
    <ol className={styles.slides}>
      {shown.list.slides.map((slide) => {
        const of = slide.itemId ?? slide.title;
        const page = (pages.get(of) ?? 0) + 1;
        pages.set(of, page);
        return (
          <li key={`${of} ${page}`} id={slide.itemId && page === 1 ? `slide-of-${slide.itemId}` : undefined}>
            <h3 className={styles.title}>
              <span className={styles.number}>{slide.number}</span> {slide.title}
            </h3>
            <SlidePicture slide={slide} address={`${place}/slides`} body={shown.body} pictures={pictures} />
          </li>
        );
      })}
    </ol>
  );
}
