import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type GrantedShare, type RoundFile, robustnessGroupOf } from '@tp/domain';
import { readPdf, textOfDocx } from '@tp/documents/testing';
import { exampleFile } from '@tp/formats';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { givenFolder, runOnFiles, runPortal } from './portal.test-support.js';

const MASK = '[Sekretess, OSL 18 kap. 8 §]';
const round: RoundFile = JSON.parse(readFileSync(exampleFile('ekhammar-2024.json'), 'utf8'));
const confidentiality = [{ concerns: 'Skyddad plats', legalBasis: 'OSL 18 kap. 8 §', fields: ['/title'] }];
const secret = round.applications.find(({ reference }) => reference === 'EK-08');
const marked = { ...round, applications: round.applications.map((one) => (one === secret ? { ...one, confidentiality } : one)) };

describe('the annex, when the lead has asked how firm the selection is', () => {
  let database: GivenDatabase;
  let folder: Awaited<ReturnType<typeof givenFolder>>;
  beforeAll(async () => {
    [database, folder] = await Promise.all([givenDatabase(), givenFolder()]);
    await writeFile(join(folder.path, 'round.json'), JSON.stringify(marked));
  });
  afterAll(async () => {
    await database.drop();
    await folder.remove();
  });

  const annexOf = async (out: string) => {
    const settings = { DATABASE_URL: database.connectionString };
    await runPortal(['round', 'assess', 'round.json', '--out', out], { directory: folder.path, settings });
    const file = (ending: string) => readFile(join(folder.path, out, `bilaga-1-beslutslista.${ending}`));
    return { docx: await textOfDocx(await file('docx')), pdf: (await readPdf(await file('pdf'))).text };
  };
  const choose = async (robustness: Readonly<{ band: number; samples: number; seed: number }>) => {
    const [{ id: by }] = await database.dataSource.query(
      `insert into person (issuer, subject, name) values ('urn:test', 'lena', 'Lena Lind') returning id`,
    );
    const chosen = { moves: [], constraints: [], robustness };
    await database.transactions.run('system:cli', ({ proposalWork }) =>
      proposalWork.choose({ roundId: round.round.id, roundVersion: 1 }, chosen, { by, at: '2024-03-01T10:00:00.000Z' }),
    );
  };
  const said = (share: number): string => `${Math.min(99, Math.max(1, Math.round(share * 100)))}\u00a0%`;

  it('says the shares that the command line counts for the same seed, in both its forms, and no covered title', async () => {
    const before = await annexOf('before');
    expect(`${before.docx}${before.pdf}`).not.toContain('Hur säkert är urvalet?');
    await choose({ band: 20, samples: 200, seed: 5 });
    const { docx, pdf } = await annexOf('after');

    const args = ['--band', '20', '--samples', '200', '--seed', '5', '--json'];
    const counted = await runOnFiles(['round', 'robustness', 'round.json', ...args], folder.path);
    const shares: readonly GrantedShare[] = JSON.parse(counted.output).applications;
    const borderline = shares.filter((one) => robustnessGroupOf(one) === 'borderline');
    expect(borderline.map(({ reference }) => reference)).toContain('EK-08');

    const inWords = docx.slice(docx.indexOf('Gränsfall ('), docx.indexOf('Beviljas alltid ('));
    for (const { reference, share } of borderline)
      expect(inWords).toMatch(new RegExp(`\n${reference}\n.+\n${said(share)}\n\\d+\u00a0%\n`));
    const spaced = pdf.slice(pdf.indexOf('Gränsfall ('), pdf.indexOf('Beviljas alltid ('));
    for (const { reference, share } of borderline)
      expect(spaced).toMatch(new RegExp(`${reference} [^%]+ ${said(share).replace('\u00a0', ' ')} `));
    const never = docx.slice(docx.indexOf('Beviljas aldrig ('));
    for (const one of shares) if (robustnessGroupOf(one) !== 'never') expect(never).not.toContain(`\n${one.reference}\n`);

    expect(inWords).toContain(`\nEK-08\n${MASK}\n`);
    for (const text of [docx, pdf]) expect(text).not.toContain(secret?.title);
  }, 120_000);
});
