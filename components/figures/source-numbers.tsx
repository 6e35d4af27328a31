import styles from './source-numbers.module.css';

/** Citations as superscript numbers that lead to the list of sources on the same page. */
export function SourceNumbers({ numbers }: { numbers: readonly number[] }) {
  if (numbers.length === 0) return null;
  return (
    <sup className={styles.numbers}>
      {numbers.map((number) => (
        <a key={number} href={`#source-${number}`} aria-label={`Source ${number}`}>
          {number}
        </a>
      ))}
    </sup>
  );
}
