import { DataTable, tableStyles } from '@/components/ui/data-table';
import type { Rejected } from '@/lib/imports/proposed';
import { PlaceLine } from './preview-table';
import { whyOf } from './why';

const columns = [
  { key: 'read', head: 'What was read' },
  { key: 'expected', head: 'What was expected' },
  { key: 'sentence', head: 'Why it is rejected' },
];

/** The cells that cannot be figures, each with its place. */
export function RejectedTable({ rows }: { rows: readonly (Rejected & { readonly rowNumber: number })[] }) {
  return (
    <DataTable name="Rejected cells" columns={columns}>
      <tbody>
        {rows.map((row) => (
          <tr key={row.rowNumber}>
            <th scope="row" className={tableStyles.text}>
              {row.read === '' ? 'nothing' : `“${row.read}”`}
              <PlaceLine place={row.place} />
            </th>
            <td className={tableStyles.text}>{row.expected}</td>
            <td className={tableStyles.text}>{whyOf(row)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
