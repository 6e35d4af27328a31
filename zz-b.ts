import { writeManyCsv } from '@/tests/support/zz-many-csv';
import { fileOnDisk } from '@/lib/imports/import-file';
import { previewTable } from '@/lib/imports/tables/preview-table';
import { readTable } from '@/lib/imports/tables/read-table';
const n=Number(process.argv[2]); await writeManyCsv('/tmp/wbreal/many.csv', n);
const file = await fileOnDisk('/tmp/wbreal/many.csv','many.csv'); const company={currency:'USD',fiscalYearEnd:'12-31'};
for (let k=0;k<3;k++){ const { mapping } = await previewTable(file, company); const t=performance.now(), u0=process.cpuUsage(); const r=await readTable(file,mapping,company); let c=0,why=''; for await (const x of r.proposed){ c++; if(x.kind==='rejected') why||=x.sentence; } const u=process.cpuUsage(u0); console.log(JSON.stringify(r.totals()),why,Math.round(c/(performance.now()-t)*1000),'rows/s wall',Math.round(c/((u.user+u.system)/1e6)),'cpu', Math.round(file.size/1e6)+' MB', Math.round(process.resourceUsage().maxRSS/1024)+' MB max rss'); }
