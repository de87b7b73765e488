import { asJobFault, JobFault, readCause } from './job-fault.js';

const failing = (code: string, message: string) => readCause(asJobFault(Object.assign(new Error(message), { code })).message);

describe('why a job was given up', () => {
  it.each([
    ['23514', 'Databasen tog inte emot resultatet: det bryter mot en av dess regler.'],
    ['53100', 'Databasens disk är full.'],
    ['57P01', 'Databasen svarade inte.'],
    ['ECONNREFUSED', 'Databasen svarade inte.'],
    ['40P01', 'Flera jobb ändrade samma sak samtidigt, och databasen avbröt det här.'],
    ['XX000', 'Databasen svarade med ett fel.'],
    ['', 'Något oväntat gick fel i portalen.'],
  ])('is said in Swedish of the code %p, with the words of the database beside', (code, cause) => {
    expect(failing(code, 'new row violates check constraint "x"\nsecond line')).toEqual({
      cause,
      technical: 'new row violates check constraint "x"\nsecond line',
    });
  });

  it('stays as we said it', () =>
    expect(readCause(asJobFault(new JobFault('Omgångens version 7 finns inte.')).message)).toEqual({
      cause: 'Omgångens version 7 finns inte.',
      technical: null,
    }));

  it('is said also of what the queue itself wrote, and of what nobody knows', () => {
    expect(readCause('job stalled more than allowable limit').cause).toBe('Arbetaren slutade mitt i jobbet, flera gånger i rad.');
    expect(readCause('boom')).toEqual({ cause: 'Något oväntat gick fel i portalen.', technical: 'boom' });
    expect(readCause('')).toEqual({ cause: 'Något oväntat gick fel i portalen.', technical: null });
  });
});
