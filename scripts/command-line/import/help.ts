export const help = `npx turnaround import FILE… --company SLUG [options]

Imports files of figures into a company. Each file is saved whole or not at all; "-" reads standard input.
The format is recognised. Tables are understood as a whole: what each row and column is, scale and currency, costs
written negative. What a file leaves open is asked: nothing of it is saved, and each question names its option.

  --company SLUG            the name in the company's address, as stability-ai
  --name NAME --currency USD --fiscal-year-end MM-DD [--public]
                            makes the company when it is not here
  --format F                table, companyfacts, statements, layoffs or notices, instead of recognising it
  --map M.json              how to read the file
  --write-map M.json        writes down how the file is read, to be edited and given with --map
  --sheet NAME              the sheet of a workbook
  --scale SCALE, --currency CODE
                            what amounts of money are in: units, thousands, millions or billions; GBP
  --numbers 1,234.5         how numbers are written, or 1.234,5
  --costs negative          costs in brackets are costs; or "as written"
  --parts METRIC=WHAT…      what the parts of a metric are: headcount=department, or headcount="left out"
  --heads WHAT=MEANING…     what heads of periods mean: ends=week, dates=dmy, years=fiscal
  --only NAME…              the names in a column of companies that are the company
  --filer CIK | --all-filers
                            whose reports of a Financial Statement Data Set: one company's, or those of all,
                            each in a company of its own. --filer CIK also confirms that filings under another
                            number or name are this company's
  --as NAME…                the names in a list of lay-offs or notices that are the company
  --publisher TEXT          who publishes the list
  --person TEXT, --reason TEXT
                            who imports it and why, for the history
  --leave-out-rejected      saves the rest when cells are rejected
  --record-held KIND…       saves the values that are held back for this reason too; the preview names the kinds
  --dry-run                 says what would change, and saves nothing
  --json                    prints the result as JSON

Exit codes: 0 done, 1 refused or nothing of that file saved that is not here, 2 wrong use.`;
