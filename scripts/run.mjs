// The one door to every command: `node scripts/run.mjs start`. It needs nothing but Node and npm.
import './setup/require-node.mjs';

const [command = '', ...words] = process.argv.slice(2);

try {
  const { ensureInstalled } = await import('./setup/install.mjs');
  ensureInstalled();
  const { register } = await import('tsx/esm/api');
  register();
  const { main } = await import(`./${command}.ts`);
  await main(words);
} catch (error) {
  const isSentence = error instanceof Error && error.constructor.name === 'Sentence';
  process.stderr.write(`\n${isSentence ? error.message : (error instanceof Error && error.stack) || error}\n`);
  process.exit(1);
}
