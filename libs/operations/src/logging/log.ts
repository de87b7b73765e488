import { pino } from 'pino';
import { lineForPeople } from './line-for-people.js';

/** Facts first, then a short Swedish sentence: `log.info({ jobId }, 'Jobbet är klart')`. Facts are never personal. */
export type Log = pino.Logger;

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

export type LogSettings = Readonly<{
  /** `api`, `worker`. */
  process: string;
  level: LogLevel;
  /** `json` for machines, `text` for a terminal. */
  format: 'json' | 'text';
  /** Where lines go; standard output for `json` and standard error for `text` unless said. */
  write?: (line: string) => void;
}>;

/** One line for each thing that happens, with the process that it happened in. */
export function openLog({ process: name, level, format, write = writerOf(format) }: LogSettings): Log {
  return pino(
    {
      level,
      base: { process: name },
      messageKey: 'message',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: format === 'json' ? write : (line: string) => write(lineForPeople(line)) },
  );
}

const writerOf = (format: LogSettings['format']) => (line: string) => {
  (format === 'json' ? process.stdout : process.stderr).write(line);
};
