import { sizeInWords } from './size-in-words.js';

it.each([
  [1, '1 kB'],
  [12_400, '12 kB'],
  [999_999, '1000 kB'],
  [1_234_567, '1,2 MB'],
])('a file of %i bytes is %s', (bytes, words) => expect(sizeInWords(bytes)).toBe(words));
