import 'reflect-metadata';
import { run } from './commands/run.js';

process.exitCode = await run(process.argv.slice(2), process.env);
// All that was printed goes out first: a pipe that is full takes it piece by piece.
for (const stream of [process.stdout, process.stderr]) {
  await new Promise<void>((resolve) => stream.write('', () => resolve()));
}
// A pool that still holds a connection must not keep a finished command waiting.
process.exit();
