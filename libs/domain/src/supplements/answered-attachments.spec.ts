import { anApplication } from '../secrecy/application.test-support.js';
import { isCovered } from '../secrecy/secrecy.js';
import { answeredAttachments, areAskedRows, askedRows, missingFiles, unknownNumbers } from './answered-attachments.js';
import { NEW_ATTACHMENT } from './askable-fields.js';

const attachment = (number: number, others: object = {}) => ({
  ...{ number, name: `Fil ${number}`, mandatory: false, confidential: false },
  ...others,
});
const application = anApplication({
  attachments: [attachment(1), attachment(3, { confidential: true }), attachment(4, { mandatory: true, received: false })],
  confidentiality: [],
});

describe('attachments that are asked about', () => {
  it('are the application’s own, by their numbers', () => {
    expect(unknownNumbers(application, ['attachments/1', NEW_ATTACHMENT, 'problem'])).toEqual([]);
    expect(unknownNumbers(application, ['attachments/2'])).toEqual([2]);
  });

  it('begin with what stands, and take no other rows', () => {
    const asked = ['attachments/3', 'attachments/4'] as const;
    const rows = askedRows(application, asked);
    expect(rows.map(({ number, confidential }) => [number, confidential])).toEqual([
      [3, true],
      [4, false],
    ]);
    expect(areAskedRows(rows, asked)).toBe(true);
    expect(areAskedRows([{ number: 1 }], asked)).toBe(false);
    expect(areAskedRows([{ name: 'Ny' }], asked)).toBe(false);
    expect(areAskedRows([{ name: 'Ny' }, { name: 'Ny' }], [NEW_ATTACHMENT])).toBe(true);
    expect(areAskedRows([{ number: 3 }, { number: 3 }], asked)).toBe(false);
  });

  it('are put in their own places, and what was missing last, with a number that none had', () => {
    const rows = [
      { name: 'Risker', file: 'c', confidential: true, legalBasis: 'OSL 18:8' },
      { number: 4, file: 'b' },
      { number: 3, name: 'Nytt namn', confidential: false, file: 'a' },
      { number: 1, name: 'Inte frågad', file: 'd' },
    ];
    const answered = answeredAttachments(application, ['attachments/3', 'attachments/4', NEW_ATTACHMENT], { attachments: rows });
    expect(answered.attachments).toEqual([
      attachment(1),
      attachment(3, { name: 'Nytt namn', confidential: true }),
      attachment(4, { mandatory: true, received: true }),
      attachment(5, { name: 'Risker', confidential: true, received: true }),
    ]);
    expect(answered.files.map(({ number, file }) => [number, file])).toEqual([
      [3, 'a'],
      [4, 'b'],
      [5, 'c'],
    ]);
    expect(answered.confidentiality).toEqual([{ concerns: 'Bilaga 5', legalBasis: 'OSL 18:8', fields: ['/attachments/3/name'] }]);
    expect(isCovered({ ...application, ...answered }, '/attachments/3/name')).toBe(true);
  });

  it('need a file where there was none, and may stand as they were where there was one', () => {
    const missing = (asked: Parameters<typeof missingFiles>[1], attachments: Readonly<Record<string, string | number>>[]) =>
      missingFiles(application, asked, { attachments }).map(({ row, message }) => [row, message]);
    expect(missing(['attachments/1'], [{ number: 1 }])).toEqual([]);
    expect(missing(['attachments/4'], [{ number: 4 }])).toEqual([[0, 'Ladda upp bilaga 4, som saknas.']]);
    expect(missing(['attachments/4'], [])).toEqual([[undefined, 'Ladda upp bilaga 4, som saknas.']]);
    expect(missing(['attachments/4'], [{ number: 4, file: 'a' }])).toEqual([]);
    expect(missing([NEW_ATTACHMENT], [])).toEqual([[undefined, 'Ladda upp bilagan som saknas.']]);
    expect(missing([NEW_ATTACHMENT], [{ name: 'Ny' }])).toEqual([[0, 'Ladda upp filen, eller ta bort raden.']]);
  });
});
