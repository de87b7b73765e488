export { faultLine } from './faults/fault-line.js';
export { type PrinciplesFileReading, readPrinciplesFile } from './principles/read-principles-file.js';
export { writePrinciplesFile } from './principles/write-principles-file.js';
export { readWholeRoundFile } from './round/read-whole-round-file.js';
export type {
  FaultyFile,
  PrinciplesSource,
  ReadRound,
  RoundFileReading,
  RoundFileSink,
  WholeRoundFileReading,
} from './round/round-file-reading.js';
export { type RoundLists, writeRoundFile, writeWholeRoundFile } from './round/write-round-file.js';
