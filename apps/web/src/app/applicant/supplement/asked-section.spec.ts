import { ASKABLE_FIELDS } from '@tp/domain';
import { askedSection } from './asked-section.js';

describe('the question about a field that is asked about', () => {
  it('is there for every field that can be, one to each', () => {
    const sections = ASKABLE_FIELDS.map(askedSection);
    expect(sections.map(({ fields }) => fields.map(({ field }) => field))).toEqual(ASKABLE_FIELDS.map((field) => [field]));
    expect(new Set(sections.map(({ title }) => title)).size).toBe(ASKABLE_FIELDS.length);
  });

  it('asks for a place’s parts one by one, and for lists in the form’s own editors', () => {
    const kindOf = (field: (typeof ASKABLE_FIELDS)[number]) => askedSection(field).fields[0]?.kind;
    expect(kindOf('place/lat')).toBe('latitude');
    expect(kindOf('place/sites')).toBe('own');
    expect(kindOf('costItems')).toBe('own');
    expect(kindOf('problem')).toBe('text');
  });
});
