import { Presets, SingleBar } from 'cli-progress';

/** A bar on standard error while the queue works; lines instead of a bar where there is no terminal. */
export class TerminalProgress {
  private bar: SingleBar | null = null;
  private lastTenth = -1;

  constructor(
    private readonly label: string,
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {}

  update(done: number, total: number): void {
    if (total === 0) return;
    if (!this.stream.isTTY) return this.printTenths(done, total);
    this.bar ??= this.start(total);
    this.bar.setTotal(total);
    this.bar.update(done);
  }

  stop(): void {
    this.bar?.stop();
  }

  private start(total: number): SingleBar {
    const format = `${this.label} [{bar}] {value} av {total}, {eta_formatted} kvar`;
    const bar = new SingleBar({ format, stream: this.stream, hideCursor: true, clearOnComplete: false }, Presets.shades_classic);
    bar.start(total, 0);
    return bar;
  }

  private printTenths(done: number, total: number): void {
    const tenth = Math.floor((done * 10) / total);
    if (tenth === this.lastTenth) return;
    this.lastTenth = tenth;
    this.stream.write(`${this.label}: ${done} av ${total}\n`);
  }
}
