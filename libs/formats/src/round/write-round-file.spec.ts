import { readFileSync } from 'node:fs';
import { readWholeRoundFile } from './read-whole-round-file.js';
import { writeRoundFile, writeWholeRoundFile } from './write-round-file.js';
import { readPrinciplesFile } from '../principles/read-principles-file.js';
import { writePrinciplesFile } from '../principles/write-principles-file.js';

const example = (name: string) => readFileSync(new URL(`../../examples/${name}.json`, import.meta.url));

describe('a round written back', () => {
  it('is the example to the byte, in one text and in pieces', async () => {
    const bytes = example('stockholm-2021');
    const principles = readPrinciplesFile(example('stockholm-2020'));
    if (principles.kind !== 'read') throw new Error('the example principles are right');
    const reading = await readWholeRoundFile(bytes, { beside: principles.principles });
    if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.faults));
    const { applications, ...header } = reading.file;
    expect(writeWholeRoundFile(reading.file)).toBe(bytes.toString());
    let inPieces = '';
    for await (const piece of writeRoundFile(header, { applications })) inPieces += piece;
    expect(inPieces).toBe(bytes.toString());
    expect(writePrinciplesFile(principles.principles)).toBe(example('stockholm-2020').toString());
  });
});
