import type { EmbeddedPostgres } from '@tp/embedded';
import { sentenceOf } from '../commands/command-failure.js';
import { identityOf, isAlive } from './live-process.js';
import { startDatabase } from './local-portal.js';

const LOOK_EVERY_MS = 500;

/** Keeps the embedded PostgreSQL alive: one that ends by itself is started again, on the same port, and recovers what it had. */
export class SupervisedPostgres {
  private watch: NodeJS.Timeout | undefined;
  private restarting: Promise<void> = Promise.resolve();
  private isStopping = false;

  private constructor(
    private readonly dataDirectory: string,
    private current: EmbeddedPostgres,
    private readonly say: (line: string) => void,
  ) {}

  static async start(dataDirectory: string, say: (line: string) => void): Promise<SupervisedPostgres> {
    const supervised = new SupervisedPostgres(dataDirectory, await startDatabase(dataDirectory, say), say);
    supervised.lookAfter();
    return supervised;
  }

  get connectionString(): string {
    return this.current.connectionString;
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.watch);
    await this.restarting;
    await this.current.stop();
  }

  private lookAfter(): void {
    const identity = identityOf(this.current.pid);
    this.watch = setTimeout(() => {
      if (identity !== null && isAlive(identity)) this.lookAfter();
      else this.restarting = this.restart();
    }, LOOK_EVERY_MS);
  }

  private async restart(): Promise<void> {
    if (this.isStopping) return;
    this.say('Databasen slutade oväntat. Den startas igen; inget som var sparat går förlorat.');
    try {
      this.current = await startDatabase(this.dataDirectory, this.say, this.current.port);
    } catch (error) {
      this.say(`Databasen kunde inte startas igen: ${sentenceOf(error)} Ett nytt försök görs strax.`);
    }
    if (!this.isStopping) this.lookAfter();
  }
}
