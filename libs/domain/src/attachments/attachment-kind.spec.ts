import { fileNameOf, nameOfKind } from './attachment-kind.js';

describe('a file’s name', () => {
  it.each([
    ['ritning.pdf', 'ritning.pdf'],
    [' Bilaga 1, översikt.docx ', 'Bilaga 1, översikt.docx'],
    ['C:\\Mina filer\\ritning.pdf', 'ritning.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['A\u030Angra.txt', 'Ångra.txt'],
  ])('%j is %j', (given, name) => expect(fileNameOf(given)).toBe(name));

  it.each(['', ' ', '.', '..', 'mapp/', 'a\u0000.pdf', 'rad\nrad.pdf', 'gnp.\u202Eexe', `${'a'.repeat(201)}`])(
    '%j is none',
    (given) => expect(fileNameOf(given)).toBeNull(),
  );

  it('ends as what it is', () => {
    expect(nameOfKind('Bild.JPEG', 'image/jpeg')).toBe('Bild.JPEG');
    expect(nameOfKind('rapport.exe', 'text/plain')).toBe('rapport.exe.txt');
    expect(nameOfKind('skannad', 'application/pdf')).toBe('skannad.pdf');
  });
});
