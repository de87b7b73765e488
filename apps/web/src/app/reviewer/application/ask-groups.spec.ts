import { ASKABLE_FIELDS } from '@tp/domain';
import { ASK_GROUPS } from './ask-groups.js';

describe('the fields that a committee can be asked about', () => {
  it('stand each in one group, with a name of its own', () => {
    const fields = ASK_GROUPS.flatMap((group) => group.fields);
    expect(fields.map(({ field }) => field).toSorted()).toEqual([...ASKABLE_FIELDS].toSorted());
    expect(new Set(fields.map(({ label }) => label)).size).toBe(fields.length);
    expect(fields.find(({ field }) => field === 'contact/email')?.label).toBe('Kontakt: E-post');
  });
});
