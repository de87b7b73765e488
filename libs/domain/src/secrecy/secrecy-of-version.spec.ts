import { anApplication, aSecretApplication, MASK } from './application.test-support.js';
import { maskedVersion } from './masked.js';
import { maskAt, maskOfText } from './secrecy.js';
import { secrecyOfVersion } from './secrecy-of-version.js';

const items = (...amounts: readonly number[]) =>
  amounts.map((amount, index) => ({ year: 2031, category: 'construction', description: `Post ${index + 1}`, amount }));

describe('what is covered in an earlier version', () => {
  it('is nothing where neither version has a mark', () =>
    expect(secrecyOfVersion(anApplication(), anApplication()).marks).toEqual([]));
  it('is what its own marks cover, also when the newest has opened it', () =>
    expect(maskAt(secrecyOfVersion(aSecretApplication(['/problem']), anApplication()), '/problem')).toBe(MASK));
  it('is what the newest covers, though it was open then, with another text in it', () => {
    const version = anApplication({ landControl: 'Låsen sitter på baksidan.' });
    const newest = aSecretApplication(['/landControl'], { landControl: 'Låsen sitter vid porten.' });
    expect(maskedVersion(version, newest)).toMatchObject({ landControl: MASK, title: version.title });
  });
  it('is an amount that stood at another item then, and the sum that would give it away', () => {
    const version = anApplication({ costItems: items(40_000, 123_000), requestedAmount: 163_000 });
    const newest = aSecretApplication(['/costItems/0/amount'], {
      costItems: items(123_000, 40_000),
      requestedAmount: 163_000,
    });
    const secrecy = secrecyOfVersion(version, newest);
    expect(maskAt(secrecy, '/costItems/1/amount')).toBe(MASK);
    expect(maskAt(secrecy, '/requestedAmount')).toBe(MASK);
  });
  it('is a text that told what the newest covers, and degrees that another place had', () => {
    const place = { name: 'Torget', district: 'Norr', lat: 59.5, lon: 17.25, sites: [] };
    const version = anApplication({
      purpose: 'Ljus i Källargången bakom skolan.',
      place: { ...place, sites: [{ name: 'Skolan', district: 'Norr', lat: 58.75, lon: 16.125 }] },
    });
    const newest = aSecretApplication(['/place/name', '/place/lat', '/place/lon'], {
      place: { ...place, name: 'Källargången', lat: 58.75, lon: 16.125 },
    });
    const secrecy = secrecyOfVersion(version, newest);
    expect(['/purpose', '/place/sites/0/lat', '/place/sites/0/lon'].map((pointer) => maskAt(secrecy, pointer))).toEqual([
      MASK,
      MASK,
      MASK,
    ]);
    expect(maskOfText(secrecy, 'Vi såg Källargången.')).toBe(MASK);
  });
  it('is the name of an attachment that is confidential now', () => {
    const attachment = { number: 1, name: 'Ritning över lås', mandatory: true, confidential: false };
    const newest = anApplication({ attachments: [{ ...attachment, confidential: true }] });
    expect(maskAt(secrecyOfVersion(anApplication({ attachments: [attachment] }), newest), '/attachments/0/name')).toBe(
      '[Sekretess, OSL]',
    );
  });
  it('leaves years and numbers of order open, which stand everywhere', () => {
    const newest = aSecretApplication(['/costItems/0/year']);
    const secrecy = secrecyOfVersion(anApplication({ priority: 2031 }), newest);
    expect([maskAt(secrecy, '/costItems/0/year'), maskAt(secrecy, '/priority')]).toEqual([MASK, null]);
  });
});
