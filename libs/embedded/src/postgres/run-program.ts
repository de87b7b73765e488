import { spawn } from 'node:child_process';
import type { SystemUser } from './system-user.js';

export type ProgramResult = Readonly<{ exitCode: number | null; output: string }>;

/**
 * Runs a program to its end as `user`, in a process group of its own, so that Ctrl-C in the terminal does not reach it.
 * @param input what the program reads on standard input
 * @returns its exit code and all that it wrote; never throws for a program that fails
 */
export function runProgram(
  program: string,
  programArguments: readonly string[],
  { user, cwd = '/', input = '' }: Readonly<{ user?: SystemUser | undefined; cwd?: string; input?: string }> = {},
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = spawn(program, [...programArguments], {
      cwd,
      detached: true,
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
      ...(user && { uid: user.uid, gid: user.gid }),
    });
    let output = '';
    const collect = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.stdin.on('error', () => undefined); // a program that does not read its input closes the pipe
    child.stdin.end(input);
    child.once('error', (error) => resolve({ exitCode: null, output: error.message }));
    child.once('close', (exitCode) => resolve({ exitCode, output: output.trim() }));
  });
}
