import 'reflect-metadata';
import { run } from './commands/run.js';

process.exitCode = await run(process.argv.slice(2), process.env);
// A pool that still holds a connection must not keep a finished command waiting.
process.exit();
