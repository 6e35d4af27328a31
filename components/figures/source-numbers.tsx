import styles from './source-numbers.module.css';

/** Citations as superscript numbers that lead to the list of sources on the same page, or on the page `at`. */
export function SourceNumbers({ numbers, at = '' }: { numbers: readonly number[]; at?: string | undefined }) {
  if (numbers.length === 0) return null;
  return (
    <sup className={styles.numbers}>
      {numbers.map((number) => (
        <a key={number} href={`${at}#source-${number}`} aria-label={`Source ${number}`}>
          {number}
        </a>
      ))}
    </sup>
  );
}
