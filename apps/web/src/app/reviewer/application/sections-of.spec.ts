import { anApplicationShown } from './application.test-support.js';
import { sectionsOf, wordCount } from './sections-of.js';

const none = (): boolean => false;
const fieldsOf = (id: string, isRead: (pointer: string) => boolean, change = {}) =>
  sectionsOf(anApplicationShown(change), isRead).find((section) => section.id === id)?.fields ?? [];

describe('what the committee wrote, section by section', () => {
  it('is told by the field’s own name and text', () =>
    expect(fieldsOf('problem', none)).toEqual([
      { pointer: '/problem', label: 'Behov och problembild', text: 'Torget är mörkt.', isProse: true },
    ]));
  it('leaves out what is empty', () => {
    expect(fieldsOf('uppfoljning', none, { followUp: ' ' })).toEqual([]);
    expect(fieldsOf('genomforande', none, { schedule: null }).map(({ pointer }) => pointer)).not.toContain('/schedule');
  });
  it('says that nothing is there where a check has looked', () => {
    const isRead = (pointer: string): boolean => ['/followUp', '/schedule', '/schedule/start'].includes(pointer);
    expect(fieldsOf('uppfoljning', isRead, { followUp: '' })).toMatchObject([{ text: 'inget skrivet', isProse: false }]);
    expect(fieldsOf('genomforande', isRead, { schedule: null })).toContainEqual({
      pointer: '/schedule',
      label: 'Tidplan',
      text: 'saknas',
      isProse: false,
    });
    expect(fieldsOf('genomforande', isRead, { schedule: { start: null, end: '2026-09-01' } })).toContainEqual({
      pointer: '/schedule/start',
      label: 'Start',
      text: 'saknas',
      isProse: false,
    });
  });
  it('shows a part that is covered whole by its mask', () =>
    expect(fieldsOf('uppgifter', none, { contact: '[Sekretess, OSL]' })).toContainEqual({
      pointer: '/contact',
      label: 'Kontakt',
      text: '[Sekretess, OSL]',
      isProse: false,
    }));
});

it('counts words as the rules do: by white space', () => expect(wordCount('  Ett\ttvå\n tre ')).toBe(3));
