import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Observable } from 'rxjs';

/** Whether the process is on its way out: readiness says no, and streams that would go on for hours come to their end. */
@Injectable()
export class Stopping implements OnModuleDestroy {
  private readonly stopping = new AbortController();
  /** Emits once, when it begins. */
  readonly begun = new Observable<void>((subscriber) => {
    const end = (): void => {
      subscriber.next();
      subscriber.complete();
    };
    if (this.isStopping) end();
    else this.stopping.signal.addEventListener('abort', end, { once: true });
    return () => this.stopping.signal.removeEventListener('abort', end);
  });

  get isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  begin(): void {
    this.stopping.abort();
  }

  onModuleDestroy(): void {
    this.begin();
  }
}
