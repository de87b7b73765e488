// `node build.mjs node|web …`: builds those that are stale, without starting anything. For images.
import { buildStale } from './build-stale.mjs';
import { PlainFault, say } from './workspace.mjs';

try {
  await buildStale(process.execPath, process.argv.slice(2));
} catch (fault) {
  if (!(fault instanceof PlainFault)) throw fault;
  say(fault.message);
  process.exitCode = 1;
}
