import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** One of the portal's own processes, forked in a group of its own, so that Ctrl-C reaches the portal alone and it can stop them in order. */
export class PortalProcess {
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | null>;

  constructor(
    readonly name: 'api' | 'worker',
    environment: Readonly<Record<string, string>>,
    onOutput: (line: string) => void,
  ) {
    const main = fileURLToPath(new URL(`../../../${name}/dist/main.js`, import.meta.url));
    // Standard output is the command's own (with --json it holds one object and nothing else): a child writes to our standard error.
    this.child = fork(main, {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, ...environment },
    });
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.setEncoding('utf8').on('data', onOutput);
    this.ended = new Promise((resolve) => this.child.once('exit', resolve));
  }

  /** Resolves when the process says that it is ready; rejects when it ends before that. */
  ready(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.child.on('message', (message) => message === 'ready' && resolve());
      void this.ended.then((code) =>
        reject(new Error(`Processen ${this.name} slutade innan den var klar (kod ${code ?? 'okänd'}).`)),
      );
    });
  }

  onExit(listener: () => void): void {
    void this.ended.then(listener);
  }

  /** Asks it to finish what it holds; after `patienceMs` milliseconds it is ended, and its jobs are taken up again at the next start. */
  async stop(patienceMs = 15_000): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGTERM');
    const timer = setTimeout(() => this.child.kill('SIGKILL'), patienceMs);
    await this.ended;
    clearTimeout(timer);
  }
}
