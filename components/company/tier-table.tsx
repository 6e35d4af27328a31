import { DataTable, tableStyles } from '@/components/ui/data-table';
import { NavLink } from '@/components/ui/nav-link';
import { tierNames } from '@/components/ui/tier-names';
import { companyAddress } from '@/lib/turnaround/address';
import type { CompanyCase } from '@/lib/turnaround/case';
import type { TierRow } from '@/lib/turnaround/tiers';

const columns = [
  { key: 'tier', head: 'Tier' },
  { key: 'sources', head: 'Sources', align: 'number' },
  { key: 'facts', head: 'Facts it carries', align: 'number' },
  { key: 'lost', head: 'Lost without it', align: 'number' },
  { key: 'headlines', head: 'Headlines that would change', align: 'text' },
  { key: 'switch', head: 'In this view' },
] as const;

/** The tiers of sources, and a switch for each: every page then shows what is left. */
export function TierTable({ known, rows }: { known: CompanyCase; rows: readonly TierRow[] }) {
  return (
    <DataTable name={`${known.company.name}: tiers of sources`} columns={columns}>
      <tbody>
        {rows.map(({ tier, sources, facts, lost, headlines, out }) => {
          const without = out ? known.without.filter((each) => each !== tier) : [...known.without, tier];
          return (
            <tr key={tier}>
              <th scope="row">{tierNames[tier]}</th>
              <td className={tableStyles.number}>{sources}</td>
              <td className={tableStyles.number}>{facts}</td>
              <td className={tableStyles.number}>{lost}</td>
              <td className={tableStyles.text}>
                {headlines.join(', ') || <span className={tableStyles.quiet}>none</span>}
              </td>
              <td>
                {out ? 'Left out' : 'Counted'}{' '}
                <NavLink className="control" href={companyAddress({ ...known, without }, 'sources')}>
                  {out ? 'bring back' : 'leave out'}
                  <span className="visually-hidden"> {tierNames[tier]}</span>
                </NavLink>
              </td>
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}
