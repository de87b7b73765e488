import * as fc from 'fast-check';
import { roundSchema } from './round-file.js';
import { slugOf } from './slug-of.js';

describe('the id that a title suggests', () => {
  it.each([
    ['Trygghetsinvesteringar 2027, våren', 'trygghetsinvesteringar-2027-varen'],
    ['  Ökad trygghet & säkrare gång­vägar!', 'okad-trygghet-sakrare-gang-vagar'],
    ['Ærøskøbing', 'aroskobing'],
    ['– 漢字 –', ''],
  ])('of %s is %s', (title, id) => expect(slugOf(title)).toBe(id));

  it('is one that a round may have, or empty, and never long', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const id = slugOf(title);
        expect(id === '' || roundSchema.shape.id.safeParse(id).success).toBe(true);
        expect(id.length).toBeLessThanOrEqual(60);
      }),
    ));
});
