import { exampleList } from './example.test-support.js';
import { writeDecisionListJson } from './write-decision-list-json.js';

const { list } = exampleList();
const written = [...writeDecisionListJson(list)].join('');

describe('decision-list.json', () => {
  it('is what two-space JSON would be, with one final line break', () =>
    expect(written).toBe(`${JSON.stringify(list, null, 2)}\n`));
  it('is the same to the byte for the same list', () =>
    expect([...writeDecisionListJson(exampleList().list)].join('')).toBe(written));
  it('has its keys in the order of the format, and no others', () => {
    const parsed = JSON.parse(written) as Readonly<
      Record<string, object> & { decisions: readonly object[]; budgetAdjustments: readonly object[] }
    >;
    expect(Object.keys(parsed)).toEqual(['format', 'round', 'totals', 'decisions', 'budgetAdjustments']);
    expect(Object.keys(parsed['round'] ?? {})).toEqual(['id', 'title', 'caseNumber', 'budgetYear', 'principles', 'frame']);
    expect(Object.keys(parsed['totals'] ?? {})).toEqual([
      'applications',
      'committees',
      'granted',
      'denied',
      'unreviewed',
      'requestedAmount',
      'grantedAmount',
    ]);
    for (const row of parsed.decisions)
      expect(Object.keys(row)).toEqual([
        'reference',
        'committee',
        'title',
        'requestedAmount',
        'outcome',
        'grantedAmount',
        'score',
        'maxScore',
        'codes',
        'motivation',
      ]);
    for (const row of parsed.budgetAdjustments) expect(Object.keys(row)).toEqual(['committee', 'year', 'amount']);
  });
  it('writes a list without decisions too', () => {
    const empty = { ...list, decisions: [], budgetAdjustments: [] };
    expect([...writeDecisionListJson(empty)].join('')).toBe(`${JSON.stringify(empty, null, 2)}\n`);
  });
});
