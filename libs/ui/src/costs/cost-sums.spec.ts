import { costSums } from './cost-sums.js';
import { BLANK_COST_ROW, type CostRow } from './cost-row.js';

const post = (year: CostRow['year'], category: CostRow['category'], amount: CostRow['amount']): CostRow => ({
  ...BLANK_COST_ROW,
  year,
  category,
  amount,
});

describe('the sums of cost items', () => {
  it('are by year and by category, in the order of the choices', () =>
    expect(costSums([post(2022, 'design', 200), post(2021, 'construction', 1000), post(2021, 'design', 30)])).toEqual({
      total: 1230,
      years: [
        { word: '2021', sum: 1030 },
        { word: '2022', sum: 200 },
      ],
      categories: [
        { word: 'Anläggning', sum: 1000 },
        { word: 'Projektering', sum: 230 },
      ],
      unfinished: 0,
    }));

  it('leave out and count what is not finished; an empty row is nothing', () => {
    const { total, unfinished } = costSums([
      post(2021, 'design', 'cirka 2 mnkr'),
      post(2021, null, null),
      post(2021, 'design', -1),
      BLANK_COST_ROW,
      post(null, null, 5),
    ]);
    expect([total, unfinished]).toEqual([5, 3]);
  });

  it('hold amounts without a year or category that can be read', () =>
    expect(costSums([post('21', 'Möbler', 7), post(2021, 'operating', 3)])).toMatchObject({
      years: [
        { word: '2021', sum: 3 },
        { word: 'Utan år', sum: 7 },
      ],
      categories: [
        { word: 'Drift', sum: 3 },
        { word: 'Utan kategori', sum: 7 },
      ],
    }));
  it('are 0 of none', () => expect(costSums([])).toEqual({ total: 0, years: [], categories: [], unfinished: 0 }));
});
