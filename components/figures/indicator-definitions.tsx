import { DataTable, tableStyles } from '@/components/ui/data-table';
import { indicatorDefinitions } from '@/lib/turnaround/indicators/all';

const columns = [
  { key: 'name', head: 'Indicator' },
  { key: 'formula', head: 'Formula', align: 'text' },
  { key: 'measured', head: 'Measured in' },
  { key: 'basis', head: 'Stands on', align: 'text' },
  { key: 'refuses', head: 'No result', align: 'text' },
] as const;

/** Every indicator: how it is computed, on what, and when there is none. */
export function IndicatorDefinitions() {
  return (
    <DataTable name="Indicators" columns={columns}>
      <tbody>
        {indicatorDefinitions.map(({ key, name, formula, measured, basis, refuses }) => (
          <tr key={key} id={key}>
            <th scope="row">{name}</th>
            <td className={tableStyles.text}>{formula}</td>
            <td>{measured}</td>
            <td className={tableStyles.text}>{basis}</td>
            <td className={tableStyles.text}>{refuses}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
