import { DRAFT_FIELDS } from '../drafts/draft.js';
import { ASKABLE_FIELDS } from './askable-fields.js';
import { supplementAsksSchema } from './supplement.js';

describe('what a committee is asked to supplement', () => {
  const ask = { field: 'problem', kind: 'wrong', note: '' };
  const isRead = (asked: unknown): boolean => supplementAsksSchema.safeParse(asked).success;

  it('is any field of the form but its attachments, in the form’s order', () =>
    expect(ASKABLE_FIELDS).toEqual(Object.keys(DRAFT_FIELDS).filter((field) => field !== 'attachments')));

  it('is at least one field or attachment, each once, with what is wrong with it', () => {
    expect(isRead([ask, { ...ask, field: 'contact/email' }, { ...ask, field: 'attachments/2' }])).toBe(true);
    expect(isRead([{ ...ask, field: 'attachments/new', kind: 'missing' }])).toBe(true);
    for (const faulty of [
      [],
      [ask, ask],
      [{ ...ask, field: 'attachments' }],
      [{ ...ask, field: 'attachments/0' }],
      [{ ...ask, kind: 'missing' }],
      [{ ...ask, field: 'attachments/new' }],
      [{ ...ask, kind: 'ugly' }],
      [{ field: 'problem' }],
      null,
    ])
      expect([faulty, isRead(faulty)]).toEqual([faulty, false]);
  });
});
