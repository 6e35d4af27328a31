import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Fact } from '@/lib/turnaround/case';
import { SourceNumbers } from './source-numbers';

type Props = {
  slug: string;
  fact: Fact;
  sources: readonly number[];
  /** Address of the page that lists the sources, when it is not this one. */
  sourcesAt?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** A figure that leads to its passport, with the numbers of its sources. */
export function FactLink({ slug, fact, sources, sourcesAt, className, children }: Props) {
  return (
    <span className={className}>
      <Link prefetch={false} href={`/companies/${slug}/facts/${fact.id}`}>
        {children}
      </Link>
      <SourceNumbers numbers={sources} at={sourcesAt} />
    </span>
  );
}
