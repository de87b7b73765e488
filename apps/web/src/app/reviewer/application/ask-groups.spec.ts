import { ASKABLE_FIELDS } from '@tp/domain';
import { ASK_GROUPS, attachmentGroup } from './ask-groups.js';

describe('the fields that a committee can be asked about', () => {
  it('stand each in one group, with a name of its own', () => {
    const fields = ASK_GROUPS.flatMap((group) => group.fields);
    expect(fields.map(({ field }) => field).toSorted()).toEqual([...ASKABLE_FIELDS].toSorted());
    expect(new Set(fields.map(({ label }) => label)).size).toBe(fields.length);
    expect(fields.find(({ field }) => field === 'contact/email')?.label).toBe('Kontakt: E-post');
  });

  it('are followed by the attachments, those that have not come as missing, and one that is not named', () => {
    const { fields } = attachmentGroup([
      { number: 1, name: 'Karta' },
      { number: 4, name: 'Tillstånd', received: false },
    ]);
    expect(fields.map(({ field, label, text, kinds }) => [field, label, text, kinds[0]])).toEqual([
      ['attachments/1', 'Bilaga 1', 'Karta', 'incomplete'],
      ['attachments/4', 'Bilaga 4', 'Tillstånd, saknas', 'missing'],
      ['attachments/new', 'En bilaga som saknas', 'som ansökan inte nämner', 'missing'],
    ]);
  });
});
