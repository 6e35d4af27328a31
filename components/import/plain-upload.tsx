import styles from './import.module.css';

type Props = { company: string | null /** The same form sent twice is one upload. */; formKey: string };

/** A file, or a pasted table, sent by a form without script. */
export function PlainUpload({ company, formKey }: Props) {
  const search = new URLSearchParams({ key: formKey, ...(company !== null && { company }) });
  return (
    <form
      method="post"
      action={`/import/uploads?${search}`}
      encType="multipart/form-data"
      className={styles.plainUpload}
    >
      <label className={styles.field}>
        <span>A file of up to 20 MB</span>
        <input type="file" name="file" />
      </label>
      <label className={styles.field}>
        <span>Or a table pasted out of a spreadsheet</span>
        <textarea name="table" rows={4} />
      </label>
      <button type="submit" className={styles.main}>
        Upload
      </button>
    </form>
  );
}
