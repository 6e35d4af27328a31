#!/usr/bin/env node
// `npx turnaround …`: the command line, through the same door as the commands of package.json.
process.argv.splice(2, 0, 'command-line/turnaround');
await import('./run.mjs');
