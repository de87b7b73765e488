import { cellsOf } from './cells-of.js';

describe('the cells of a clipboard', () => {
  it.each<[string, readonly (readonly string[])[]]>([
    ['ett', [['ett']]],
    ['ett\n', [['ett']]],
    ['2021\tAnläggning\r\n2022\tDrift\r\n', [['2021', 'Anläggning'], ['2022', 'Drift']]], // prettier-ignore
    ['a\t\tc', [['a', '', 'c']]],
    ['a\t', [['a', '']]],
    ['"två\r\nrader"\t"ett ""citat"""\nnästa', [['två\nrader', 'ett "citat"'], ['nästa']]], // prettier-ignore
    ['"flik\tinuti"\tb', [['flik\tinuti', 'b']]],
    ['"Torget" rustas upp\tb', [['"Torget" rustas upp', 'b']]],
    ['"öppnat citat\tb\nc', [['"öppnat citat', 'b'], ['c']]], // prettier-ignore
    ['a\n\nb', [['a'], [''], ['b']]],
    ['a\rb', [['a'], ['b']]],
    ['', [['']]],
  ])('of %p are %p', (text, cells) => expect(cellsOf(text)).toEqual(cells));
});
