import { Comparison } from '@/components/figures/comparison';
import { ComparisonHelp } from '@/components/figures/comparison-help';
import { KnownSide } from '@/components/figures/known-side';
import { NavLink } from '@/components/ui/nav-link';
import { companyAddress } from '@/lib/turnaround/address';
import { comparisonOf } from '@/lib/turnaround/before-after';
import type { CompanyCase } from '@/lib/turnaround/case';
import { dealOf } from '@/lib/turnaround/deal';
import { noRestructuring } from '@/lib/turnaround/known-side';
import { BasisChoice } from './basis-choice';
import { Deal } from './deal';

/** On which basis, what was done, before and after; without a restructuring, the side that is known. */
export function Hero({ known, mayEdit }: { known: CompanyCase; mayEdit: boolean }) {
  const comparison = comparisonOf(known);
  if (!comparison) return <OneSide known={known} mayEdit={mayEdit && known.asKnownOn === null} />;
  return (
    <>
      <BasisChoice known={known} comparison={comparison} />
      <Deal known={known} items={dealOf(known)} />
      <Comparison known={known} rows={comparison.rows} />
      <ComparisonHelp rows={comparison.rows} />
    </>
  );
}

function OneSide({ known, mayEdit }: { known: CompanyCase; mayEdit: boolean }) {
  return (
    <>
      <p>
        {noRestructuring(known)}
        {mayEdit && (
          <>
            {' '}
            <NavLink className="control" href={companyAddress(known, 'edit/restructurings/new')}>
              Add a restructuring
            </NavLink>
          </>
        )}
      </p>
      <KnownSide known={known} />
    </>
  );
}
