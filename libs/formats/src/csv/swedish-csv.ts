import { stringify } from 'csv-stringify/sync';

export const BYTE_ORDER_MARK = '\uFEFF'; // without it Excel reads å, ä and ö wrong

/** Rows as a Swedish Excel opens them right. A text that would be a formula there gets an apostrophe before it. */
export const swedishCsv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    {
      delimiter: ';',
      record_delimiter: 'windows',
      quoted_match: /[\r\n]/u, // the library minds CRLF alone, but Excel ends a row at a lone line feed too
      escape_formulas: true,
      cast: { number: (value) => String(value).replace('.', ',') },
    },
  );
