import { DataTable, tableStyles } from '@/components/ui/data-table';
import type { Field } from '@/lib/api/v1/schema-words';
import styles from './api.module.css';
import { CodeWords } from './code-words';

/** Parameters or fields: how each is written, and what it says. */
export function FieldTable({ name, fields }: { name: string; fields: readonly Field[] }) {
  return (
    <DataTable name={name} columns={columns}>
      <tbody>
        {fields.map((field) => (
          <tr key={field.name}>
            <th scope="row">
              <code>{field.name}</code>
            </th>
            <td className={tableStyles.text}>{field.says && <CodeWords text={field.says} />}</td>
            <td className={`${tableStyles.text} ${styles.form}`}>
              {field.form}
              {!field.required && <span className={tableStyles.quiet}>, optional</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

const columns = [
  { key: 'name', head: 'Name' },
  { key: 'says', head: 'What it says', align: 'text' },
  { key: 'form', head: 'Form', align: 'text' },
] as const;
