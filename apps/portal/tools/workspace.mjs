import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** Absolute path of the folder that holds package.json and everything else of ours. */
export const workspaceRoot = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[/\\]$/, '');

/** Absolute path of something in the workspace. */
export const inWorkspace = (...parts) => join(workspaceRoot, ...parts);

/** A fault that the user can do something about: shown as its sentence alone, without a stack trace. */
export class PlainFault extends Error {}

/** Writes one line for people. Standard error, for standard output belongs to the command that is run. */
export const say = (line) => process.stderr.write(`${line}\n`);
