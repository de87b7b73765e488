// The way in of every npm script: `node apps/portal/bootstrap.mjs COMMAND [arguments]`. It runs on the Node that the user happens to
// have, before anything is installed, so it and what it imports use nothing but Node itself. All its own words go to standard error:
// `npm run --silent portal -- … --json` may have nothing but the command's answer on standard output.

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Portalen behöver Node 20.19 eller senare för att installera sig själv; här körs ${process.version}.`);
  console.error('Hämta Node 24 på https://nodejs.org/ och försök igen.');
  process.exitCode = 1;
} else {
  // Not a static import: an older Node would fail on the syntax of the files before it could say what is wrong.
  const { bootstrap } = await import('./tools/bootstrap-command.mjs');
  process.exitCode = await bootstrap(process.argv.slice(2));
}
