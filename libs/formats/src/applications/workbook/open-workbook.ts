import { readXlsx, type Workbook } from 'hucre';
import { measureZip } from './inflated-size.js';

/** A workbook that can be read on, or the one Swedish sentence that says why not and what to do. */
export type OpenedWorkbook = Readonly<{ kind: 'open'; workbook: Workbook }> | Readonly<{ kind: 'unreadable'; message: string }>;

const MEGABYTE = 1024 * 1024;
/** The most bytes that a workbook may come to when its zip file is unpacked. Source: libraries.md, zip guard. */
export const LARGEST_WORKBOOK = 100 * MEGABYTE;
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0]; // an encrypted workbook, or one of Excel's before 2007
const ZIP = [0x50, 0x4b];

const AS_XLSX = 'Öppna den i Excel eller LibreOffice och spara den som Excel-arbetsbok (.xlsx)';
const unreadable = (message: string): OpenedWorkbook => ({ kind: 'unreadable', message });

/** Opens an XLSX file: first what it unpacks to is counted, then it is read. Never throws for what stands in the file. */
export async function openWorkbook(bytes: Uint8Array, mostRows: number): Promise<OpenedWorkbook> {
  if (bytes.byteLength === 0) return unreadable('Filen är tom.');
  if (startsWith(bytes, OLE2)) {
    return unreadable(`Filen är skyddad med lösenord eller sparad i Excels äldre format (.xls). ${AS_XLSX}, utan lösenord.`);
  }
  if (!startsWith(bytes, ZIP)) return unreadable(`Filen är ingen Excel-arbetsbok (.xlsx). ${AS_XLSX}.`);
  const measure = await measureZip(bytes, LARGEST_WORKBOOK);
  if (measure.kind === 'too-large') {
    return unreadable(`Filen blir större än ${LARGEST_WORKBOOK / MEGABYTE} MB när den packas upp. Dela upp den i flera filer.`);
  }
  if (measure.kind === 'damaged') return unreadable(`Filen är skadad och kan inte packas upp. ${AS_XLSX} på nytt.`);
  const { names } = measure;
  if (!names.has('[Content_Types].xml') || names.has('xl/workbook.bin'))
    return unreadable(`Filen är ingen Excel-arbetsbok (.xlsx). ${AS_XLSX}.`);
  return read(bytes, mostRows);
}

async function read(bytes: Uint8Array, mostRows: number): Promise<OpenedWorkbook> {
  try {
    // One row more than may be there, so that too many are seen to be too many.
    return { kind: 'open', workbook: await readXlsx(bytes, { readStyles: true, maxRows: mostRows + 2 }) };
  } catch {
    return unreadable(`Filen kan inte läsas som en Excel-arbetsbok (.xlsx). ${AS_XLSX} på nytt.`);
  }
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);
