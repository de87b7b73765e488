import { setTimeout } from 'node:timers/promises';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { type Log, safeError } from '@tp/operations';
import type { TendFiles } from '@tp/use-cases';

/** A clamd that comes back is noticed this soon; what waits is read whole each time. */
const EVERY_MS = 5 * 60_000;

/** Tends the files that wait, for as long as the api lives: it has the disk that uploads come to. */
export class FileTender implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly tendFiles: TendFiles,
    private readonly log: Log,
    private readonly everyMs = EVERY_MS,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run(this.stopping.signal);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(signal: AbortSignal): Promise<void> {
    const onError = (error: unknown): void =>
      this.log.error({ error: safeError(error) }, 'En fil som väntar kunde inte tas om hand, och prövas igen om en stund');
    while (!signal.aborted) {
      await this.tendFiles.execute(signal, onError).catch(onError);
      await setTimeout(this.everyMs, undefined, { signal }).catch(() => undefined); // woken to stop
    }
  }
}
