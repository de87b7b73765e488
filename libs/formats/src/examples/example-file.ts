/** The example round, its principles and its expected outcome, as they are shipped. Code and tests read this copy alone. */
export const EXAMPLE_FILES = [
  'stockholm-2021.json',
  'stockholm-2020.json',
  'stockholm-2021.expected.json',
  'ekhammar-2024.json',
] as const;

/** Where an example is, beside the sources and beside what is built from them alike. */
export const exampleFile = (name: (typeof EXAMPLE_FILES)[number]): URL => new URL(`../../examples/${name}`, import.meta.url);
