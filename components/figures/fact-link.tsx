import Link from 'next/link';
import type { ReactNode } from 'react';
import { factAddress, type Viewed } from '@/lib/turnaround/address';
import type { Fact } from '@/lib/turnaround/case';
import { SourceNumbers } from './source-numbers';

type Props = {
  known: Viewed;
  fact: Fact;
  sources: readonly number[];
  /** Address of the page that lists the sources, when it is not this one. */
  sourcesAt?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** A figure that leads to its passport, with the numbers of its sources. */
export function FactLink({ known, fact, sources, sourcesAt, className, children }: Props) {
  return (
    <span className={className}>
      <Link prefetch={false} href={factAddress(known, fact.id)}>
        {children}
      </Link>
      <SourceNumbers numbers={sources} at={sourcesAt} />
    </span>
  );
}
