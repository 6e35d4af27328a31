'use client';

import { useId } from 'react';
import type { FileLook } from '@/lib/charts/chart-file-address';
import { type FileSize, fileSizes } from './static/sizes';
import styles from './take-chart.module.css';

type Props = { look: FileLook; onChange(look: FileLook): void };

const sizeNames: Record<FileSize, string> = {
  slide: 'Slide',
  half: 'Half slide',
  square: 'Square',
  memo: 'Memo',
};

const scales = [1, 2, 3, 4];

/** Size and colours of the pictures, and how many pixels a PNG has. */
export function LookChoice({ look, onChange }: Props) {
  const id = useId();
  const { width, height } = fileSizes[look.size as FileSize];
  return (
    <div className={styles.choices}>
      <fieldset>
        <legend>Size</legend>
        {Object.entries(sizeNames).map(([size, name]) => (
          <label key={size}>
            <input
              type="radio"
              name={`${id}size`}
              checked={look.size === size}
              onChange={() => onChange({ ...look, size })}
            />
            {name}{' '}
            <span className={styles.pixels}>
              {fileSizes[size as FileSize].width} × {fileSizes[size as FileSize].height}
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>Colours</legend>
        {(['light', 'dark'] as const).map((theme) => (
          <label key={theme}>
            <input
              type="radio"
              name={`${id}theme`}
              checked={look.theme === theme}
              onChange={() => onChange({ ...look, theme })}
            />
            {theme === 'light' ? 'Light' : 'Dark'}
          </label>
        ))}
        <label className={styles.scale}>
          PNG pixels
          <select value={look.scale} onChange={(event) => onChange({ ...look, scale: Number(event.target.value) })}>
            {scales.map((scale) => (
              <option key={scale} value={scale}>
                {scale} × ({width * scale} × {height * scale})
              </option>
            ))}
          </select>
        </label>
      </fieldset>
    </div>
  );
}
