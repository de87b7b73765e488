import { anchorFor, anchorId, fieldLabel, valueText, wordCount } from './application-fields.js';
import { changesBetween } from './changes-between.js';
import { historySentence } from './history-words.js';

const HARD = '\u00a0';

describe('what a field is called', () => {
  it.each([
    ['/problem', 'Behov och problembild'],
    ['/evidence/0/date', 'Underlag 1: Datum'],
    ['/costItems/3/amount', 'Utgifter 4: Belopp'],
    ['/place/sites/1/name', 'Plats: Fler platser 2: Namn'],
    ['/nagot/annat', 'nagot: annat'],
  ])('%s is %s', (pointer, label) => expect(fieldLabel(pointer)).toBe(label));
});

describe('a value as a person reads it', () => {
  it.each([
    ['/application/requestedAmount', 2_100_000, `2${HARD}100${HARD}000 kr`],
    ['/application/operatingImpact/annualAmount', -5000, `\u22125${HARD}000 kr`],
    ['/application/costItems/0/year', 2021, '2021'],
    ['/application/place/lat', 59.4148, '59,4148'],
    ['/application/publicAccess', true, 'ja'],
    ['/application/coApplicant', null, 'saknas'],
    ['/application/measures/0', 'lighting', 'Belysning'],
    ['/application/problem', '', '(tomt)'],
    ['/application/requestedAmount', '[Sekretess, OSL 18 kap. 8 §]', '[Sekretess, OSL 18 kap. 8 §]'],
  ])('%s %j is %s', (pointer, value, text) => expect(valueText(pointer, value)).toBe(text));
});

describe('the place on the page that shows a value', () => {
  const anchors = ['/problem', '/evidence/0', '/evidence/1', '/costItems/0', '/place'];
  it.each([
    ['/application/problem', '/problem'],
    ['/application/evidence/1/date', '/evidence/1'],
    ['/application/costItems/0/amount', '/costItems/0'],
    ['/application/place/lat', '/place'],
    ['/application/evidence', '/evidence/0'],
    ['/application/title', null],
    ['/round/statementDate', null],
  ])('%s is at %s', (pointer, anchor) => expect(anchorFor(pointer, anchors)).toBe(anchor));
  it('has an id without slashes', () => expect(anchorId('/evidence/0')).toBe('falt-evidence-0'));
});

it('counts words as the rules do: by white space', () => expect(wordCount('  Ett\ttvå\n tre ')).toBe(3));

describe('what differs between two versions', () => {
  it('is each value that changed, came or went, in the newer one’s order', () =>
    expect(changesBetween({ title: 'A', costItems: [{ amount: 1 }] }, { title: 'B', problem: 'P', costItems: [] })).toEqual([
      { pointer: '/title', label: 'Insats', before: 'A', after: 'B' },
      { pointer: '/problem', label: 'Behov och problembild', before: '', after: 'P' },
      { pointer: '/costItems/0/amount', label: 'Utgifter 1: Belopp', before: '1 kr', after: '' },
    ]));
  it('is nothing between equals', () => expect(changesBetween({ a: [1, null] }, { a: [1, null] })).toEqual([]));
});

describe('what has happened, as a sentence', () => {
  it.each([
    [
      { kind: 'version-added', at: '', by: 'Lena Lind', version: 1, roundVersion: 1 },
      'Lena Lind läste in ansökan som den skickades in med omgångens version 1.',
    ],
    [
      { kind: 'version-added', at: '', by: null, version: 2, roundVersion: 3 },
      'Portalen läste in version 2 av ansökan med omgångens version 3.',
    ],
    [{ kind: 'reviewed', at: '', by: 'granskare-3' }, 'granskare-3 har granskat ansökan. Granskningen följde med omgångens fil.'],
    [{ kind: 'supplement-requested', at: '', dueOn: '2021-01-10' }, 'En komplettering begärdes, senast 2021-01-10.'],
  ])('%j', (event, sentence) => expect(historySentence(event)).toBe(sentence));
});
