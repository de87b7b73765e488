export { type ApplicationListRow, writeApplicationListCsv } from './applications/write-application-list-csv.js';
export {
  type ApplicationsXlsxOptions,
  type ApplicationsXlsxReading,
  readApplicationsXlsx,
} from './applications/workbook/read-applications-xlsx.js';
export { type WorkbookFault } from './applications/workbook/workbook-faults.js';
export {
  TooLargeForWorkbook,
  writeApplicationsTemplate,
  writeApplicationsXlsx,
} from './applications/workbook/write-applications-xlsx.js';
export { faultLine } from './faults/fault-line.js';
export { type PrinciplesFileReading, readPrinciplesFile } from './principles/read-principles-file.js';
export { writePrinciplesFile } from './principles/write-principles-file.js';
export { readRoundFile } from './round/read-round-file.js';
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
export { EXAMPLE_FILES, exampleFile } from './examples/example-file.js';
export { decisionListExtract, type ExtractFilter, type WrittenList } from './decision-list/decision-list-extract.js';
export { type TableContext } from './decision-list/table-row.js';
export { writeDecisionListCsv } from './decision-list/write-decision-list-csv.js';
export { writeDecisionListJson } from './decision-list/write-decision-list-json.js';
export { writeDecisionListXlsx } from './decision-list/write-decision-list-xlsx.js';
export { type PreAssessmentsFile, writePreAssessmentsJson } from './pre-assessments/write-pre-assessments-json.js';
export { zipFileInflatesWithin } from './zip/entries-within.js';
