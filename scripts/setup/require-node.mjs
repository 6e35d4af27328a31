const needed = { major: 20, minor: 19 };
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

// Runs when it is imported, before anything that an old Node could not read.
if (major < needed.major || (major === needed.major && minor < needed.minor)) {
  process.stderr.write(
    `Turnaround needs Node ${needed.major}.${needed.minor} or later; this is Node ${process.versions.node}. ` +
      'Install a current Node from https://nodejs.org and start again.\n',
  );
  process.exit(1);
}
