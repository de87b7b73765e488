import { readXlsx, type Workbook } from 'hucre';
import { measureZip, type ZipLimits } from './inflated-size.js';

/** A workbook that can be read on, or the one Swedish sentence that says why not and what to do. */
export type OpenedWorkbook = Readonly<{ kind: 'open'; workbook: Workbook }> | Readonly<{ kind: 'unreadable'; message: string }>;

const MEGABYTE = 1024 * 1024;
/**
 * The most that a workbook may come to when its zip file is unpacked, and the most rows of a sheet. A tag costs some 250 bytes of
 * memory: 60 kB of zip can hold eight million, which took 2 GB and half a minute. So what a stranger sends may be smaller than a file of
 * one's own, which may be a whole round of some 15 000 applications; one has some 550 tags. Source: libraries.md, zip guard.
 */
export const WORKBOOK_LIMITS = {
  'own-file': { bytes: 100 * MEGABYTE, tags: 8_000_000, rows: 100_000 },
  upload: { bytes: 100 * MEGABYTE, tags: 300_000, rows: 5_000 },
} as const satisfies Record<string, WorkbookLimits>;
type WorkbookLimits = ZipLimits & Readonly<{ rows: number }>;

/** Far more columns than a sheet of ours has. Sheets are read as rectangles, so a lone cell in the last one would cost a whole sheet's memory. */
const LAST_COLUMN = 'GZ';
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0]; // an encrypted workbook, or one of Excel's before 2007
const ZIP = [0x50, 0x4b];

const AS_XLSX = 'Öppna den i Excel eller LibreOffice och spara den som Excel-arbetsbok (.xlsx)';
const unreadable = (message: string): OpenedWorkbook => ({ kind: 'unreadable', message });

/**
 * Opens an XLSX file: first what it unpacks to is counted, then it is read. Never throws for what stands in the file.
 * @param isWanted asked once of each sheet, in order, whether it is to be read
 */
export async function openWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits,
  isWanted: (name: string) => boolean,
): Promise<OpenedWorkbook> {
  if (bytes.byteLength === 0) return unreadable('Filen är tom.');
  if (startsWith(bytes, OLE2)) {
    return unreadable(`Filen är skyddad med lösenord eller sparad i Excels äldre format (.xls). ${AS_XLSX}, utan lösenord.`);
  }
  if (!startsWith(bytes, ZIP)) return unreadable(`Filen är ingen Excel-arbetsbok (.xlsx). ${AS_XLSX}.`);
  const measure = await measureZip(bytes, limits);
  if (measure.kind === 'too-large') {
    return unreadable('Filen är för stor när den packas upp. Dela upp den i flera filer.');
  }
  if (measure.kind === 'damaged') return unreadable(`Filen är skadad och kan inte packas upp. ${AS_XLSX} på nytt.`);
  const { names } = measure;
  if (!names.has('[Content_Types].xml') || names.has('xl/workbook.bin'))
    return unreadable(`Filen är ingen Excel-arbetsbok (.xlsx). ${AS_XLSX}.`);
  return read(bytes, limits, isWanted);
}

async function read(bytes: Uint8Array, { rows }: WorkbookLimits, isWanted: (name: string) => boolean): Promise<OpenedWorkbook> {
  try {
    const workbook = await readXlsx(bytes, {
      readStyles: true,
      sheets: ({ name }) => isWanted(name),
      range: `A1:${LAST_COLUMN}${rows + 2}`, // one row more than may be there, so that too many are seen to be too many
    });
    return { kind: 'open', workbook };
  } catch {
    return unreadable(`Filen kan inte läsas som en Excel-arbetsbok (.xlsx). ${AS_XLSX} på nytt.`);
  }
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);
