import { type ChildProcess, fork } from 'node:child_process';
import type * as z from 'zod/mini';
import type { Scratch } from './scratch.js';

/** How long a process that was asked to end may take before it is killed. */
const PATIENCE_MS = 15_000;

/** A process of the run's own: the portal's api or worker, or one of ours that answers questions (`answerWith`). */
export class Child {
  private readonly ended: Promise<number | null>;

  private constructor(
    private readonly process: ChildProcess,
    private readonly name: string,
  ) {
    this.ended = new Promise((resolve) => process.once('exit', resolve));
  }

  /** Starts a file with our Node, and waits until it says that it is ready. */
  static async start(
    file: URL,
    scratch: Scratch,
    { env = {}, execArgv = [] }: Readonly<{ env?: Readonly<Record<string, string>>; execArgv?: readonly string[] }> = {},
  ): Promise<Child> {
    const { DATABASE_URL: _database, REDIS_URL: _redis, ...own } = process.env;
    const stdio = ['ignore', 'ignore', 'inherit', 'ipc'] as const;
    const started = fork(file, { detached: true, stdio: [...stdio], env: { ...own, ...env }, execArgv: [...execArgv] });
    const child = new Child(started, file.pathname.split('/').slice(-3).join('/'));
    scratch.atEnd(() => child.stop());
    const first = await child.nextMessage();
    if (first !== 'ready') throw new Error(`${child.name} said ${JSON.stringify(first)} before it was ready`);
    return child;
  }

  /** @throws Error when the process ends instead of answering, or answers in another shape */
  async ask<T>(question: unknown, shape: z.ZodMiniType<T>): Promise<T> {
    const answer = this.nextMessage();
    this.process.send(question as object); // `send` takes any JSON
    return shape.parse(await answer);
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    this.process.kill('SIGTERM');
    const timer = setTimeout(() => this.process.kill('SIGKILL'), PATIENCE_MS);
    await this.ended;
    clearTimeout(timer);
  }

  private nextMessage(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.process.once('message', resolve);
      void this.ended.then((code) => reject(new Error(`${this.name} ended without an answer (code ${code ?? 'none'})`)));
    });
  }
}
