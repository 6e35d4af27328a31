import Link from 'next/link';
import { DataTable, tableStyles } from '@/components/ui/data-table';
import { compare } from '@/lib/figures/compare';
import type { Figure } from '@/lib/figures/figure';
import { exactly } from '@/lib/figures/make';
import { factAddress } from '@/lib/turnaround/address';
import type { CompanyCase, Fact } from '@/lib/turnaround/case';
import { changeLabel, openLabel } from '@/lib/turnaround/change-words';
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
        {steps.map(({ opening, closing, movements, change, residual }) => (
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
                  .map(({ change, facts }) =>
                    change
                      ? changeLabel(change, 'people', known.locale)
                      : facts.map((fact) => printed(fact, known.locale)).join(', '),
                  )
                  .join(', ') || '–'}
              </td>
            ))}
            <td className={tableStyles.number}>{residualText(known, change, residual)}</td>
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
      {printed(fact, known.locale)}
    </Link>
  );
}

const zero = exactly('0');

/** What no movement explains; where it may be nothing, how much of the change is open at most. */
function residualText({ locale }: CompanyCase, change: Figure, residual: Figure): string {
  const falls = compare(change, zero) === 'less';
  const mayBeNothing = compare(residual, zero) === 'unknown' && residual.low !== residual.high;
  const open = mayBeNothing ? openLabel(residual, 'people', falls, locale) : null;
  return open ? `${open} ${falls ? 'fewer' : 'more'}` : changeLabel(residual, 'people', locale);
}
