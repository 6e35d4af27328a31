import Link from 'next/link';
import { DataTable, tableStyles } from '@/components/ui/data-table';
import type { Figure } from '@/lib/figures/figure';
import { formatFigure } from '@/lib/figures/format';
import { factAddress } from '@/lib/turnaround/address';
import type { CompanyCase, Fact } from '@/lib/turnaround/case';
import type { RollForward } from '@/lib/turnaround/headcount';
import { periodLabel } from '@/lib/turnaround/period';
import { printed } from '@/lib/turnaround/words';

/** Opening, every kind of movement, what none explains, closing: a row a step. */
export function RollForwardTable({ known, steps }: { known: CompanyCase; steps: readonly RollForward[] }) {
  const kinds = [...new Set(steps.flatMap(({ movements }) => movements.map(({ name }) => name)))];
  const columns = [
    { key: 'step', head: 'From – to' },
    { key: 'opening', head: 'Opening', align: 'number' as const },
    ...kinds.map((kind) => ({ key: kind, head: kind, align: 'number' as const })),
    { key: 'residual', head: 'Not explained', align: 'number' as const },
    { key: 'closing', head: 'Closing', align: 'number' as const },
  ];
  return (
    <DataTable name={`${known.company.name}: headcount roll-forward`} columns={columns}>
      <tbody>
        {steps.map(({ opening, closing, movements, residual }) => (
          <tr key={closing.id}>
            <th scope="row">
              {periodLabel(opening.period)} – {periodLabel(closing.period)}
            </th>
            <td className={tableStyles.number}>
              <Level known={known} fact={opening} />
            </td>
            {kinds.map((kind) => (
              <td key={kind} className={tableStyles.number}>
                {movements
                  .filter(({ name }) => name === kind)
                  .map(({ change, facts }) => (change ? signed(change) : facts.map(printed).join(', ')))
                  .join(', ') || '–'}
              </td>
            ))}
            <td className={tableStyles.number}>{signed(residual)}</td>
            <td className={tableStyles.number}>
              <Level known={known} fact={closing} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function Level({ known, fact }: { known: CompanyCase; fact: Fact }) {
  return (
    <Link prefetch={false} href={factAddress(known, fact.id)}>
      {printed(fact)}
    </Link>
  );
}

function signed(figure: Figure): string {
  return formatFigure(figure, { unit: 'people', signed: true });
}
