const needed = { major: 20, minor: 19 };

/** Ends with a sentence when Node is too old to run the product. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > needed.major || (major === needed.major && minor >= needed.minor)) return;
  process.stderr.write(
    `Turnaround needs Node ${needed.major}.${needed.minor} or later; this is Node ${process.versions.node}. ` +
      'Install a current Node from https://nodejs.org and start again.\n',
  );
  process.exit(1);
}
