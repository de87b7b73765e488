import { type Principles, principlesSchema } from '@tp/domain';
import { FoundFaults } from '../faults/found-faults.js';
import { START } from '../json/place.js';
import { pathOf, readPartCarefully } from '../json/read-part.js';
import { Unreadable } from '../json/unreadable.js';
import { unmarked } from '../json/utf-8-only.js';
import type { FaultyFile } from '../round/round-file-reading.js';
import { principlesFaults } from './principles-faults.js';

export type PrinciplesFileReading = Readonly<{ kind: 'read'; principles: Principles }> | FaultyFile;

/** Reads a principles document with every fault at once. @param bytes UTF-8, with or without a byte order mark */
export function readPrinciplesFile(bytes: Uint8Array): PrinciplesFileReading {
  const faults = new FoundFaults();
  try {
    const text = unmarked(bytes);
    const ending = text.length === 0 ? 'filen är tom' : 'filen tar slut för tidigt';
    const reading = readPartCarefully(principlesSchema, { path: [], bytes: text, place: START }, ending);
    if (reading.kind === 'faulty') for (const fault of reading.faults) faults.add(fault);
    const { data: principles } = principlesSchema.safeParse(reading.value);
    if (principles)
      for (const fault of principlesFaults(principles)) faults.add({ ...fault, at: reading.placeOf(pathOf(fault.pointer)) });
    if (principles && faults.count === 0) return { kind: 'read', principles };
    return { kind: 'faulty', faults: faults.inOrder(), faultCount: faults.count };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'faulty', faults: [error.fault], faultCount: 1 };
    throw error;
  }
}
