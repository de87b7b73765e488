import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a run starts and writes: a folder among the system's temporary ones, servers, processes. `end` takes all of it away. */
export class Scratch {
  private readonly endings: (() => Promise<unknown>)[] = [];
  private ended: Promise<void> | undefined;

  private constructor(readonly folder: string) {}

  static async make(): Promise<Scratch> {
    // Not `mkdtemp`: its folder is closed to the user that PostgreSQL runs as when we are root.
    const folder = join(tmpdir(), `trygghetsportalen-bench-${process.pid}`);
    await mkdir(folder, { mode: 0o755 });
    return new Scratch(folder);
  }

  /** Calls `ending` at the end, the last given first. */
  atEnd(ending: () => Promise<unknown>): void {
    this.endings.push(ending);
  }

  /** Ends all that was started; what fails to end does not keep the rest. Called twice, it ends once. */
  end(): Promise<void> {
    this.ended ??= this.endAll();
    return this.ended;
  }

  private async endAll(): Promise<void> {
    for (let ending = this.endings.pop(); ending; ending = this.endings.pop()) await ending().catch(() => undefined);
    await rm(this.folder, { recursive: true, force: true });
  }
}
