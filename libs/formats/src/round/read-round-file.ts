import { DocumentParts } from '../json/document-parts.js';
import { Unreadable } from '../json/unreadable.js';
import { utf8Only } from '../json/utf-8-only.js';
import type { PrinciplesSource, RoundFileReading, RoundFileSink } from './round-file-reading.js';
import { LONG_LISTS, RoundReader } from './round-reader.js';

type Options = Readonly<{ principles?: PrinciplesSource; sink?: RoundFileSink }>;

/**
 * Reads a round's file as it comes, holding no more of it than one part and what is needed to judge the whole. Every fault
 * comes back at once, in the file's order; a file that is no JSON has that one. Source: formats/round.md.
 * @param source UTF-8, with or without a byte order mark, cut anywhere
 * @throws what `source`, `principles.ofId` or the sink throws; never for what stands in the file
 */
export async function readRoundFile(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { principles = {}, sink = {} }: Options = {},
): Promise<RoundFileReading> {
  const reader = new RoundReader(sink);
  try {
    const document = new DocumentParts(LONG_LISTS);
    for await (const chunk of utf8Only(source)) {
      for (const part of document.parts(chunk)) {
        if (part.kind === 'list') reader.takeList(part.key);
        else {
          const taken = reader.takePart(part);
          if (taken) await taken;
        }
      }
    }
    for (const part of document.end()) await reader.takePart(part);
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'faulty', faults: [error.fault], faultCount: 1 };
    throw error;
  }
  return reader.finish(principles);
}
