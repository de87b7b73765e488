import { PortalProcess } from './child-process.js';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

/** Keeps one of the portal's processes alive: one that ends by itself is started again, sooner the first time than the tenth. */
export class Supervisor {
  private current: PortalProcess | null = null;
  private isStopping = false;
  private restarts = 0;

  constructor(
    private readonly name: PortalProcess['name'],
    private readonly environment: Readonly<Record<string, string>>,
    private readonly say: (line: string) => void,
  ) {}

  /** Resolves when the process is ready for the first time. @throws Error when it ends before that */
  async start(): Promise<void> {
    const started = new PortalProcess(this.name, this.environment, (output) => process.stderr.write(output));
    this.current = started;
    await started.ready();
    started.onExit(() => void this.restart());
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await this.current?.stop();
  }

  private async restart(): Promise<void> {
    if (this.isStopping) return;
    this.restarts += 1;
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** (this.restarts - 1), LONGEST_PAUSE_MS);
    this.say(`Processen ${this.name} slutade oväntat. Den startas igen om ${(pause / 1000).toLocaleString('sv-SE')} s.`);
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (this.isStopping) return;
    await this.start().catch(() => this.restart());
  }
}
