import styles from './import.module.css';

/** A table to fill in: empty, or with the company's own figures. */
export function Templates({ company }: { company: string | null }) {
  return (
    <p className={styles.templates}>
      A table to fill in:{' '}
      <a href="/import/template.csv" download>
        template, empty (CSV)
      </a>
      {company !== null && (
        <>
          ,{' '}
          <a href={`/import/template.csv?company=${encodeURIComponent(company)}`} download>
            template with this company’s figures (CSV)
          </a>
        </>
      )}
      . It reads back to exactly the same figures.
    </p>
  );
}
