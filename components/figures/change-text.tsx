import { compare } from '@/lib/figures/compare';
import { formatFigure } from '@/lib/figures/format';
import { exactly } from '@/lib/figures/make';
import type { Locale } from '@/lib/figures/units';
import type { Change } from '@/lib/turnaround/basis/change';
import styles from './change-text.module.css';

const words = { good: 'better', bad: 'worse', neutral: '', unknown: '' } as const;

/** A change with sign, arrow and colour together; or the reason why there is none. */
export function ChangeText({ change, unit, locale }: { change: Change; unit: string; locale: Locale }) {
  if (change.kind === 'none') return <span className={styles.reason}>{change.reason}</span>;
  const order = compare(change.absolute, exactly('0'));
  const arrow = order === 'more' ? '▲' : order === 'less' ? '▼' : '';
  return (
    <span className={styles[change.direction]}>
      <span className={styles.absolute}>
        {arrow && (
          <span className={styles.arrow} aria-hidden="true">
            {arrow}
          </span>
        )}
        {formatFigure(change.absolute, { unit, locale, signed: true })}
      </span>
      <span className={styles.detail}>
        {[
          change.relative.ok
            ? formatFigure(change.relative.figure, { unit: 'ratio', locale, signed: true })
            : change.relative.reason.replace(/(?<!n\.m)\.$/, ''),
          change.slight ? 'about unchanged' : words[change.direction],
          change.claim ? 'by a claim' : '',
        ]
          .filter(Boolean)
          .join(', ')}
      </span>
    </span>
  );
}
