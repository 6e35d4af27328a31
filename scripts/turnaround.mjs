#!/usr/bin/env node
// `npx turnaround …`: the command line, through the same door as the commands of package.json. Modules and tools are
// found from the project's folder; the first word tells where the command was called.
process.argv.splice(2, 0, 'command-line/turnaround', process.cwd());
process.chdir(import.meta.dirname);
process.chdir('..');
await import('./run.mjs');
