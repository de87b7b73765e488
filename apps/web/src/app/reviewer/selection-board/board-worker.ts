import type { SelectionMaterialResponse } from '@tp/contracts';
import type { BoardOrder, BoardReport } from './board.worker.js';

type Asked = Exclude<BoardOrder, { kind: 'material' }>;
/** What is asked, without the number that tells its answer from others. */
export type Question = Asked extends infer One ? (One extends Asked ? Omit<One, 'id'> : never) : never;

/** Longer than this, and what is no longer asked is broken off rather than waited for. Milliseconds. */
const PATIENCE = 250;

/**
 * A worker that counts beside the page, and the newest question to it: of what comes fast after one another the last is asked. What
 * takes long is broken off when something else is asked, for a worker that counts hears nothing.
 */
export class BoardWorker {
  private worker: Worker | null = null;
  private id = 0;
  private asked: Question | null = null;
  private waiting: Question | null = null;
  private since = 0;

  constructor(
    private readonly material: SelectionMaterialResponse,
    private readonly hear: (report: BoardReport) => void,
  ) {}

  ask(question: Question): void {
    if (this.asked !== null && performance.now() - this.since < PATIENCE) {
      this.waiting = question;
      setTimeout(() => this.askWaiting(), PATIENCE);
      return;
    }
    if (this.asked !== null) this.end();
    this.send(question);
  }

  /** Breaks off what is counted, if anything is. */
  end(): void {
    this.worker?.terminate();
    this.worker = null;
    this.asked = null;
    this.waiting = null;
  }

  private askWaiting(): void {
    const { waiting } = this;
    if (waiting === null) return;
    this.waiting = null;
    this.ask(waiting);
  }

  private send(question: Question): void {
    this.id += 1;
    this.asked = question;
    this.since = performance.now();
    this.tell({ ...question, id: this.id });
  }

  private tell(order: BoardOrder): void {
    this.worker ??= this.begun();
    this.worker.postMessage(order);
  }

  private begun(): Worker {
    const worker = new Worker(new URL('./board.worker', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<BoardReport>) => this.receive(data));
    worker.addEventListener('error', () => this.receive({ kind: 'failed', id: this.id }));
    worker.postMessage({ kind: 'material', material: this.material } satisfies BoardOrder);
    return worker;
  }

  private receive(report: BoardReport): void {
    if (report.id !== this.id) return;
    if (report.kind !== 'progress') this.asked = null;
    this.hear(report);
    if (report.kind !== 'progress') this.askWaiting();
  }
}
