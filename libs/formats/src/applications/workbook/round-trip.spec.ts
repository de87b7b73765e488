import type { Application, RoundFile, RoundHeader } from '@tp/domain';
import { anyRoundFile } from '@tp/testing';
import * as fc from 'fast-check';
import { exampleBytes, smallRound } from '../../round/small-round.test-support.js';
import { headerOf } from './edited-workbook.test-support.js';
import { readApplicationsXlsx } from './read-applications-xlsx.js';
import { TooLargeForWorkbook, writeApplicationsXlsx } from './write-applications-xlsx.js';

async function thereAndBack(applications: readonly Application[], header: RoundHeader): Promise<readonly Application[]> {
  const bytes = await writeApplicationsXlsx(applications, header);
  const reading = await readApplicationsXlsx(bytes, { committees: header.committees, references: 'required', from: 'own-file' });
  expect(reading.faults).toEqual([]);
  expect(reading.faultCount).toBe(0);
  return reading.applications.map(({ application }) => application);
}

/** As JSON, so that the order of keys counts too. */
const expectSame = (read: readonly Application[], written: readonly Application[]): void => {
  expect(read).toStrictEqual(written);
  expect(JSON.stringify(read)).toBe(JSON.stringify(written.map((application) => JSON.parse(JSON.stringify(application)))));
};

const [base] = smallRound.applications;
const withOne = async (changes: Partial<Application>): Promise<void> => {
  const application: Application = { ...base!, ...changes };
  expect(await thereAndBack([application], headerOf(smallRound))).toStrictEqual([application]);
};

describe('applications that are written as a workbook and read again', () => {
  it(
    'are the same, absent and null apart, whatever a round may say',
    () =>
      fc.assert(
        fc.asyncProperty(anyRoundFile(), async ({ file }) => {
          expect(await thereAndBack(file.applications, headerOf(file))).toStrictEqual(file.applications);
        }),
        { numRuns: 300, seed: 20_210_120 },
      ),
    600_000,
  );

  it('are those of the example round, key for key', async () => {
    const file: RoundFile = JSON.parse(new TextDecoder().decode(exampleBytes()));
    const read = await thereAndBack(file.applications, headerOf(file));
    expectSame(read, file.applications);
    expect(read).toHaveLength(62);
  });

  it('give the same bytes each time', async () => {
    const write = () => writeApplicationsXlsx(smallRound.applications, headerOf(smallRound));
    expect(await write()).toEqual(await write());
  });

  it.each([
    '=1+1',
    '+46 8 508',
    '@SUM(A1)',
    "'apostrof",
    '007',
    '1e5',
    '12,50',
    '2021-03-05',
    'TRUE',
    'SANT',
    '#N/A',
    '#DIV/0!',
    ' inledande och avslutande ',
    '\u00a0',
    '\n',
    '\t',
    'a\r\nb\rc\nd\te',
    '\u0001\u001f\u007f\u0085\u009f',
    '_x000D_',
    '_x000d_ och _x005F_',
    '__x000D__',
    '\ufffe\uffff\ufeff',
    '\u{1fffe}\u{10ffff}',
    '(tomt)',
    '(saknas)',
    '(kod) a',
    '(kod) \\u0041',
    '\\u0041',
    '(lång text 1)',
    '–',
    '-',
    '–\n',
    'null',
    'Ja',
    'Ej tillämpligt',
    '<b>&amp;</b>',
    ']]>',
    '*',
    'Å\u030a',
  ])('keep the text %j in each kind of place', async (text) => {
    await withOne({
      reference: text,
      title: text,
      coApplicant: text,
      landControl: text,
      contact: { role: text, email: text },
      place: { ...base!.place, name: text, sites: [{ name: text, district: text, lat: 0, lon: 0 }] },
      operatingImpact: { description: text },
      confidentiality: [{ concerns: text, legalBasis: text, fields: [text, text] }],
    });
  });

  it('keep texts longer than a cell, never cut within a character', async () => {
    const long = `${'å'.repeat(29_999)}🌑${'\n '.repeat(20_000)}\u0001\\`;
    await withOne({
      reference: long,
      problem: long,
      purpose: 'x'.repeat(32_768),
      confidentiality: [{ concerns: long, legalBasis: '', fields: Array<string>(9_000).fill('/place/name') }],
      costItems: [{ ...base!.costItems[0]!, description: long }],
    });
  });

  it('keep numbers to the last digit, and days that spreadsheets cannot count', async () => {
    const numbers = [0.1 + 0.2, 5e-324, Number.MAX_VALUE, -Number.MAX_VALUE, 1.25, 1e-7, Math.PI, 1e21];
    for (const interestPercent of numbers)
      await withOne({
        capitalCost: {
          ...{ depreciationYears: Number.MAX_SAFE_INTEGER, firstYearAmount: base!.requestedAmount },
          interestPercent,
        },
      });
    for (const receivedOn of ['0001-01-01', '1899-12-31', '1900-02-28', '1900-03-01', '2024-02-29', '9999-12-31'])
      await withOne({ receivedOn });
  });

  it.each<Partial<Application>>([
    { contact: null, committeeDecision: null, supplement: null, schedule: null, operatingImpact: null, capitalCost: null },
    { contact: { role: '', email: '' }, operatingImpact: { description: '' }, schedule: {} },
    { schedule: { start: null }, operatingImpact: { annualAmount: null, description: '' } },
    { schedule: { end: null } },
    { schedule: { start: null, end: null } },
    { coApplicant: null, landControl: '', priority: null, committeeCaseNumber: null },
    { publicAccess: null, measures: [] },
    { measures: ['lighting', 'lighting', 'other'] },
    {
      confidentiality: [
        { concerns: '', legalBasis: '', fields: [] },
        { concerns: '', legalBasis: '', fields: null },
        { concerns: '', legalBasis: '' },
      ],
    },
    { confidentiality: [{ concerns: '', legalBasis: '', fields: ['', ' ', '/a;b', '/a,b', '/a b', 'Syfte', '[', '["/x"]'] }] },
    {
      attachments: [
        { number: -1, name: '', mandatory: false, confidential: true, received: null },
        { number: -1, name: '', mandatory: false, confidential: true, received: null },
      ],
    },
  ])('keep what is absent, null and empty apart: %j', async (changes) => {
    await withOne(changes);
  });

  it('are refused when there are more rows than would be read', async () => {
    const [item] = base!.costItems;
    const many: Application = { ...base!, costItems: Array<Application['costItems'][number]>(100_001).fill(item!) };
    await expect(writeApplicationsXlsx([many], headerOf(smallRound))).rejects.toThrow(TooLargeForWorkbook);
  });
});
