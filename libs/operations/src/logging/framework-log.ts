import type { Log } from './log.js';
import { safeError } from './safe-error.js';

type Level = 'error' | 'warn' | 'info' | 'debug';

/** What the framework says, as lines of our log. Of errors, their kind and place alone. */
export class FrameworkLog {
  constructor(private readonly sink: Log) {}

  log(message: unknown, ...more: readonly unknown[]): void {
    this.say('debug', message, more); // that a route is mapped is no news
  }
  error(message: unknown, ...more: readonly unknown[]): void {
    this.say('error', message, more);
  }
  warn(message: unknown, ...more: readonly unknown[]): void {
    this.say('warn', message, more);
  }
  debug(message: unknown, ...more: readonly unknown[]): void {
    this.say('debug', message, more);
  }
  verbose(message: unknown, ...more: readonly unknown[]): void {
    this.say('debug', message, more);
  }
  fatal(message: unknown, ...more: readonly unknown[]): void {
    this.say('error', message, more);
  }

  private say(level: Level, message: unknown, more: readonly unknown[]): void {
    const context = more.at(-1);
    const facts = {
      ...(typeof context === 'string' && /^[\w ]{1,60}$/.test(context) && { context }),
      ...(typeof message !== 'string' && { error: safeError(message) }),
    };
    this.sink[level](facts, typeof message === 'string' ? firstLine(message) : 'Ramverket anmälde ett fel');
  }
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
