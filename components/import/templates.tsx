import styles from './import.module.css';

/** A table to fill in: empty, or with the company's own figures. */
export function Templates({ company }: { company: string | null }) {
  return (
    <p className={styles.templates}>
      A table to fill in, empty: <Formats query="" of="the empty table" />
      {company !== null && (
        <>
          , or with this company’s figures:{' '}
          <Formats query={`?company=${encodeURIComponent(company)}`} of="the table of this company’s figures" />
        </>
      )}
      . It reads back to exactly the same figures.
    </p>
  );
}

function Formats({ query, of }: { query: string; of: string }) {
  return (
    <>
      <a href={`/import/template/xlsx${query}`} aria-label={`XLSX, ${of}`} download>
        XLSX
      </a>
      ,{' '}
      <a href={`/import/template/csv${query}`} aria-label={`CSV, ${of}`} download>
        CSV
      </a>
    </>
  );
}
