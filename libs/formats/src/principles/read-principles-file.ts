import { type Principles, principlesSchema } from '@tp/domain';
import * as z from 'zod/mini';
import { FoundFaults } from '../faults/found-faults.js';
import { START } from '../json/place.js';
import { readPartCarefully } from '../json/read-part.js';
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
    // Its shape is checked with all else, so that one check says all.
    const reading = readPartCarefully(z.unknown(), { path: [], bytes: text, place: START }, ending);
    if (reading.kind === 'faulty') for (const fault of reading.faults) faults.add(fault);
    for (const fault of principlesFaults({ ...reading, path: [] })) faults.add(fault);
    if (faults.count > 0) return { kind: 'faulty', faults: faults.inOrder(), faultCount: faults.count };
    return { kind: 'read', principles: principlesSchema.parse(reading.value) };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'faulty', faults: [error.fault], faultCount: 1 };
    throw error;
  }
}
