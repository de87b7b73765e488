import { FrameworkLog } from './framework-log.js';
import { openLog } from './log.js';
import { safeError } from './safe-error.js';

function written(format: 'json' | 'text', level: 'info' | 'warn' = 'info') {
  const lines: string[] = [];
  return { lines, log: openLog({ process: 'api', level, format, write: (line) => lines.push(line) }) };
}

describe('the log', () => {
  it('is a JSON object a line for machines, with level, time and process', () => {
    const { lines, log } = written('json');
    log.info({ requestId: 'r-1', status: 200 }, 'Frågan är besvarad');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      process: 'api',
      requestId: 'r-1',
      status: 200,
      message: 'Frågan är besvarad',
    });
  });

  it('is a sentence for a person, and says no more than is asked for', () => {
    const { lines, log } = written('text', 'warn');
    log.info({}, 'Detta sägs inte');
    log.warn({ jobId: 'k' }, 'Jobbet misslyckades');
    log.error({ error: safeError(Object.assign(new Error('hemligt'), { code: 'ECONNREFUSED' })) }, 'Databasen svarar inte');
    expect(lines[0]).toBe('VARNING api: Jobbet misslyckades jobId=k\n');
    expect(lines[1]).toMatch(/^FEL api: Databasen svarar inte \(Error ECONNREFUSED\)\n {4}at /);
    expect(lines.join('')).not.toContain('hemligt');
  });

  it('takes what the framework says, and of its errors no message', () => {
    const { lines, log } = written('json');
    const framework = new FrameworkLog(log);
    framework.error(new Error('hemligt'), 'ExceptionsHandler');
    framework.warn('Something is deprecated\nhemligt', 'Nest');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 'error', context: 'ExceptionsHandler', error: { type: 'Error' } },
      { level: 'warn', context: 'Nest', message: 'Something is deprecated' },
    ]);
    expect(lines.join('')).not.toContain('hemligt');
  });
});
