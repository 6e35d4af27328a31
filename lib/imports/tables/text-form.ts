import { FileRefused } from '@/lib/imports/file-refused';
import { firstBytes, type ImportFile } from '@/lib/imports/import-file';
import { decoded } from './decode';
import { delimiters, detectForm } from './detect-delimiter';
import { detectEncoding, type Encoding } from './detect-encoding';
import { limits } from './limits';
import type { TextForm } from './read-csv';

const sampleBytes = 262_144;
const delimiterNames: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

/** What a person chose of a text file's form; null leaves it to what the file shows. */
export type ChosenForm = {
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  readonly quote: string;
};

/** How a text file is to be read: as chosen, and as its beginning shows for the rest. */
export async function textForm(file: ImportFile, chosen: ChosenForm): Promise<TextForm> {
  if (file.size > limits.textBytes) {
    throw new FileRefused(
      file.name,
      `It is larger than ${limits.textBytes / 1_048_576} MB. Split it into several files.`,
    );
  }
  const whole = file.size <= sampleBytes;
  const encoding = chosen.encoding ?? detectEncoding(await firstBytes(file, sampleBytes), whole);
  if (encoding === null)
    throw new FileRefused(file.name, 'It is neither a text table (CSV) nor a workbook (XLSX, ODS).');
  const sample = await firstText(file, encoding);
  if (sample.trim() === '') throw new FileRefused(file.name, 'The file is empty.');
  const detected = detectForm(sample, whole, chosen.quote);
  if (chosen.delimiter !== null) return { ...detected.form(chosen.delimiter), encoding, directive: detected.directive };
  if (detected.delimiters.length > 1) {
    const names = detected.delimiters.map((delimiter) => delimiterNames[delimiter]).join(' and ');
    throw new FileRefused(file.name, `Both ${names} split it into columns. Choose the delimiter.`);
  }
  return { ...detected.form(detected.delimiters[0] ?? delimiters[0]), encoding, directive: detected.directive };
}

async function firstText(file: ImportFile, encoding: Encoding): Promise<string> {
  let sample = '';
  for await (const piece of decoded(file, encoding)) {
    sample += piece;
    if (sample.length > sampleBytes) break;
  }
  return sample;
}
