import { expect, test } from 'vitest';
import type { CompanyRecord } from '@/lib/turnaround/case';
import { kept } from './kept';

test('what depends on equal facts is made once, and anew as soon as one of them differs', () => {
  let times = 0;
  const make = () => {
    times += 1;
    return { made: times };
  };
  const record = (...facts: string[]) => ({ facts }) as unknown as CompanyRecord;
  expect(kept(record('revenue', 'debt'), ['list', 'a'], make)).toEqual({ made: 1 });
  expect(kept(record('revenue', 'debt'), ['list', 'a'], make)).toEqual({ made: 1 });
  expect(kept(record('revenue', 'debt'), ['list', 'b'], make)).toEqual({ made: 2 });
  expect(kept(record('debt'), ['list', 'a'], make)).toEqual({ made: 3 });
});
