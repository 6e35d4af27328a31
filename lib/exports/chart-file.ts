import type { ChartSpec } from '@/lib/charts/spec';
import type { CompanyCase } from '@/lib/turnaround/case';
import type { FileRequest } from './file-request';
import { formats } from './formats';
import type { MadeFile } from './jobs';

/**
 * A chart as the file that its address asks for.
 * @param known the case that the chart was prepared from
 */
export async function chartFile(
  spec: ChartSpec,
  known: CompanyCase,
  { format, size, theme, scale }: FileRequest,
): Promise<MadeFile> {
  const { type, write } = formats[format];
  const written = await write({ spec, known, size, theme, scale });
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
  return { name: `${spec.company.slug}-${spec.name}.${format}`, type, bytes };
}
