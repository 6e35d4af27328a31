import type { ReactNode } from 'react';
import { boundsInWords } from '@/components/figures/bounds-in-words';
import { printedValue, readValueText, type ValueOf } from '@/lib/edits/value-text';
import { speakFigure } from '@/lib/figures/format';
import { catalogue } from '@/lib/turnaround/catalogue';
import { tellsLosses } from '@/lib/turnaround/words';

/** How a typed value is read: as it will be shown, its bounds, and as it is said. Null while it cannot be read. */
export function valueReading(text: string, of: ValueOf): ReactNode {
  if (text.trim() === '') return null;
  const read = readValueText(text, of);
  if (!read.ok) return null;
  const shown = <strong>{printedValue(read.value, of)}</strong>;
  if (read.value.kind === 'missing') return <>Shown as {shown}: a gap with its reason, never a zero.</>;
  const metric = catalogue[of.metric];
  const said = speakFigure(read.value.figure, { unit: of.unit, losses: tellsLosses(metric), floor: metric.floor });
  return (
    <>
      Shown as {shown}, {said}. {boundsInWords({ value: read.value, unit: of.unit }, of.locale)}
    </>
  );
}
