import type { Metadata } from 'next';
import { IndicatorDefinitions } from '@/components/figures/indicator-definitions';
import { MetricTable } from '@/components/figures/metric-table';
import { NotationTable } from '@/components/figures/notation-table';
import page from '@/components/ui/page.module.css';
import { PageFoot } from '@/components/ui/page-foot';
import { here } from '../here';

export const metadata: Metadata = { title: 'Methods' };

export default async function MethodsPage() {
  return (
    <div className={page.page}>
      <header className={page.head}>
        <h1>Methods</h1>
        <p className={page.lead}>What each metric means, how a figure keeps its bounds, and how to read the marks.</p>
      </header>
      <section className={page.section}>
        <h2>Notation</h2>
        <NotationTable />
      </section>
      <section className={page.section}>
        <h2>Before and after</h2>
        <p>
          Before is the latest figure whose period ends on or before the last day of the window before the
          restructuring. After is the earliest comparable figure that begins on or after the first day of the window
          after it. A change is told only like for like: the same kind of period, unit, scenario, definition and member.
          Where one differs, both sides stand there with the reason. A claim beside an actual gets its change, marked as
          a claim. A percentage needs an earlier value that is certainly above zero.
        </p>
      </section>
      <section className={page.section}>
        <h2>Sources that differ</h2>
        <p>
          Several figures for one metric, member and period are a conflict when their bounds differ beyond rounding. One
          is preferred: by the source’s tier (primary, press, relay, compiled), then the narrower statement, then the
          latest; or by a person’s choice with a reason. All stay visible. A figure is never changed or deleted: a
          restatement takes its place, and the earlier one can still be asked for as known on a date.
        </p>
      </section>
      <section className={page.section}>
        <h2>Bridges</h2>
        <p>
          A bridge leads from an opening to a closing. Each movement begins where the one before it surely ended; what
          is only possible of it is a tint. What the movements leave is the residual: the closing less the opening and
          all movements, bound by bound. Where it may be nothing, the bridge says how much of the change is open at
          most.
        </p>
      </section>
      <section className={page.section}>
        <h2>Indicators</h2>
        <p>
          An indicator is computed from facts with their bounds, and takes the scenario of its weakest input. Its
          sentence says no more than the bounds allow, and changes or goes when a fact is restated.
        </p>
        <IndicatorDefinitions />
      </section>
      <section className={page.section}>
        <h2>Metrics</h2>
        <MetricTable />
      </section>
      <PageFoot here={await here()} address="/methods" asKnownOn={null} />
    </div>
  );
}
