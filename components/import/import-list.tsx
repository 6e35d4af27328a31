import { DataTable, tableStyles } from '@/components/ui/data-table';
import { NavLink } from '@/components/ui/nav-link';
import { leftOutByRule } from '@/lib/imports/files/aside-words';
import type { ImportRecord } from '@/lib/imports/planned';
import { sumWords } from './count-words';
import { stateNames } from './state-names';

const columns = [
  { key: 'file', head: 'File' },
  { key: 'state', head: 'State' },
  { key: 'what', head: 'What it held' },
  { key: 'when', head: 'When, by whom' },
];

type Props = { name: string; imports: readonly ImportRecord[]; addressOf(order: ImportRecord): string };

/** Imports with what became of each, the latest first. */
export function ImportList({ name, imports, addressOf }: Props) {
  if (imports.length === 0) return <p>None yet.</p>;
  return (
    <DataTable name={name} columns={columns}>
      <tbody>
        {imports.map((order) => (
          <tr key={order.id}>
            <th scope="row" className={tableStyles.text}>
              <NavLink href={addressOf(order)}>{order.fileName}</NavLink>
              {order.newCompany && <span className={tableStyles.note}>for {order.newCompany.name}</span>}
            </th>
            <td>{stateNames[order.state]}</td>
            <td className={tableStyles.text}>
              {order.counts ? sumWords(order.counts, leftOutByRule(order.aside)) : (order.refusal ?? '')}
            </td>
            <td className={tableStyles.date}>
              {order.createdAt.slice(0, 16).replace('T', ' ')} UTC, {order.person}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
