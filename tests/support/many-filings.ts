import { strToU8, zipSync } from 'fflate';
import { dateOf, dayNumber } from '@/lib/turnaround/period';

const flows = ['Revenues', 'NetIncomeLoss', 'OperatingIncomeLoss', 'GrossProfit', 'ResearchAndDevelopmentExpense'];
const stocks = ['CashAndCashEquivalentsAtCarryingValue', 'StockholdersEquity', 'Assets', 'Liabilities', 'LongTermDebt'];
const others = 190;

type Quarter = { readonly start: string; readonly end: string; readonly filed: string };

/** The quarters of calendar years, each filed forty days after its end. */
function quarters(from: number, count: number): Quarter[] {
  return Array.from({ length: count }, (_, n) => {
    const [year, month] = [from + Math.floor(n / 4), (n % 4) * 3 + 1];
    const start = `${year}-${String(month).padStart(2, '0')}-01`;
    const next = month === 10 ? `${year + 1}-01-01` : `${year}-${String(month + 3).padStart(2, '0')}-01`;
    const end = dateOf(dayNumber(next) - 1);
    return { start, end, filed: dateOf(dayNumber(end) + 40) };
  });
}

/** A company's file as the SEC gives it: ten years of quarters, each repeated by the filing of a year later. */
export function manyCompanyFacts(values: number): string {
  const told = quarters(2014, 44);
  const tags = [...flows, ...stocks, ...Array.from({ length: others }, (_, n) => `OtherTag${n}`)];
  const each = Math.ceil(values / tags.length);
  const facts = tags.map((tag, number) => [tag, { label: tag, units: { USD: rowsOf(tag, number, told, each) } }]);
  return JSON.stringify({ cik: 1, entityName: 'Many Filings Inc', facts: { 'us-gaap': Object.fromEntries(facts) } });
}

function rowsOf(tag: string, number: number, told: readonly Quarter[], count: number) {
  const isStock = stocks.includes(tag);
  return Array.from({ length: count }, (_, n) => {
    const at = n % told.length;
    const quarter = told[at] as Quarter;
    const by = told[Math.min(at + 4 * Math.floor(n / told.length), told.length - 1)] as Quarter;
    const filing = `0000000001-${by.end.slice(2, 4)}-${by.end.slice(5, 7)}${by.end.slice(2, 4)}00`;
    const period = isStock ? { end: quarter.end } : { start: quarter.start, end: quarter.end };
    return { ...period, val: 1_000_000 * (1 + number + at), accn: filing, form: '10-Q', filed: by.filed };
  });
}

/** A quarter's Financial Statement Data Set: so many filers of three hundred rows each, most under other tags. */
export function manyStatements(filers: number): Uint8Array {
  const [sub, num, pre] = [
    ['adsh\tcik\tname\tform\tfiled'],
    ['adsh\ttag\tversion\tddate\tqtrs\tuom\tsegments\tcoreg\tvalue'],
    ['adsh\tstmt\ttag\tversion\tplabel'],
  ];
  for (let filer = 1; filer <= filers; filer += 1) {
    const adsh = `${String(filer).padStart(10, '0')}-09-000001`;
    sub.push(`${adsh}\t${filer}\tFILER ${filer} INC\t10-Q\t20090807`);
    for (let row = 0; row < 300; row += 1) {
      const tag = row < 10 ? ([...flows, ...stocks][row] as string) : `OtherTag${row % others}`;
      const [day, over] = [
        ['20090630', '20080630', '20090331'][Math.floor(row / 10) % 3],
        stocks.includes(tag) ? 0 : 1,
      ];
      const known = row < 30 ? ([...flows, ...stocks][row % 10] as string) : tag;
      num.push(
        `${adsh}\t${known}\tus-gaap/2009\t${day}\t${stocks.includes(known) ? 0 : over || 1}\tUSD\t\t\t${1_000_000 + row * filer}.0000`,
      );
    }
    for (const tag of [...flows, ...stocks]) pre.push(`${adsh}\tIS\t${tag}\tus-gaap/2009\t${tag}`);
  }
  const tag = ['tag\tversion\tdatatype', ...[...flows, ...stocks].map((name) => `${name}\tus-gaap/2009\tmonetary`)];
  const file = (lines: readonly string[]) => strToU8(`${lines.join('\n')}\n`);
  return zipSync({ 'sub.txt': file(sub), 'num.txt': file(num), 'tag.txt': file(tag), 'pre.txt': file(pre) });
}
