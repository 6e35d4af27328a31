import type { JsonSchema } from '@/lib/api/v1/document';
import { fieldsOf } from '@/lib/api/v1/schema-words';
import styles from './api.module.css';
import { FieldTable } from './field-table';

/** What is sent or answered: an object by its fields. */
export function SchemaEntry({ name, schema }: { name: string; schema: JsonSchema }) {
  return (
    <article id={name} className={styles.schema}>
      <h3>{name}</h3>
      <FieldTable name={`${name}: fields`} fields={fieldsOf(schema)} />
    </article>
  );
}
