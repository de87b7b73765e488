const LETTERS: Readonly<Record<string, string>> = { æ: 'a', ø: 'o', ß: 'ss', đ: 'd', ł: 'l', þ: 'th', ð: 'd' };

/**
 * A title as the id that a round could have: what stands in its address.
 * @returns `''` when the title has neither letter nor digit
 * @example slugOf('Trygghetsinvesteringar 2027, våren') → 'trygghetsinvesteringar-2027-varen'
 */
export const slugOf = (title: string, longest = 60): string =>
  title
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[æøßđłþð]/gu, (letter) => LETTERS[letter] ?? '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, longest)
    .replaceAll(/^-+|-+$/gu, '');
