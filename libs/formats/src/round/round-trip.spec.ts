import { anyRoundFile, largeRoundApplications, largeRoundFile } from '@tp/testing';
import * as fc from 'fast-check';
import { readRoundFile } from './read-round-file.js';
import { readWholeRoundFile } from './read-whole-round-file.js';
import { bytesOf } from './small-round.test-support.js';
import { writeRoundFile, writeWholeRoundFile } from './write-round-file.js';

const inPieces = async (pieces: AsyncIterable<string>): Promise<string> => {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
};

describe('a round file that is written and read', () => {
  it('is the same key for key, absent and null apart, and the same to the byte when written again', () =>
    fc.assert(
      fc.asyncProperty(anyRoundFile(), async ({ file, principles }) => {
        const text = writeWholeRoundFile(file);
        const reading = await readWholeRoundFile(bytesOf(text), { beside: principles });
        if (reading.kind === 'faulty') throw new Error(JSON.stringify(reading.faults));
        expect(reading.file).toStrictEqual(file);
        expect(reading.principles).toEqual(principles);
        expect(writeWholeRoundFile(reading.file)).toBe(text);
        const { applications, ...header } = reading.file;
        const { reviews, settlements } = header;
        expect(
          await inPieces(
            writeRoundFile(header, { applications, ...(reviews && { reviews }), ...(settlements && { settlements }) }),
          ),
        ).toBe(text);
        // The text says what was meant: JSON's own reading of it is the file.
        expect(JSON.parse(text)).toEqual(file);
      }),
      { numRuns: 200 },
    ));

  it('hands each application over once, in order, and waits for whoever takes it', async () => {
    const round = { applications: 5000, seed: 7 };
    async function* bytes(): AsyncGenerator<Uint8Array> {
      for await (const piece of largeRoundFile(round)) yield bytesOf(piece);
    }
    const expected = largeRoundApplications(round)[Symbol.iterator]();
    let [count, reviews, isBusy] = [0, 0, false];
    const reading = await readRoundFile(bytes(), {
      sink: {
        onApplication: async (application, index) => {
          if (isBusy || index !== count) throw new Error(`Application ${index} came out of turn`);
          isBusy = true;
          expect(application).toEqual(expected.next().value);
          if (index % 500 === 0) await new Promise(setImmediate);
          count += 1;
          isBusy = false;
        },
        onReview: () => void (reviews += 1),
      },
    });
    if (reading.kind === 'faulty') throw new Error(JSON.stringify(reading.faults[0]));
    expect([count, reviews, reading.applicationCount]).toEqual([5000, 5000, 5000]);
    expect(reading.header.reviews).toEqual([]);
    expect('settlements' in reading.header).toBe(false);
  });

  it('hands nothing over after the first fault, and lets through what the taker throws', async () => {
    const round = { applications: 20, seed: 1 };
    const text = await inPieces(largeRoundFile(round));
    const indexes: number[] = [];
    const onApplication = (_: unknown, index: number): void => void indexes.push(index);
    const reading = await readRoundFile([bytesOf(text.replace('"ST-2027-000007"', '7'))], { sink: { onApplication } });
    expect([reading.kind, indexes]).toEqual(['faulty', [0, 1, 2, 3, 4, 5]]);
    const refuse = (): never => {
      throw new Error('the database is gone');
    };
    await expect(readRoundFile([bytesOf(text)], { sink: { onReview: refuse } })).rejects.toThrow('the database is gone');
  });
});
