import type { Metadata } from 'next';
import { MetricTable } from '@/components/figures/metric-table';
import { NotationTable } from '@/components/figures/notation-table';
import page from '@/components/ui/page.module.css';

export const metadata: Metadata = { title: 'Methods' };

export default function MethodsPage() {
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
        <h2>Metrics</h2>
        <MetricTable />
      </section>
    </div>
  );
}
