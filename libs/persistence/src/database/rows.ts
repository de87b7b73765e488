import type { EntityManager } from 'typeorm';

/** How many rows go to the database, or come from it, at a time: enough to be fast, few enough to be held. */
export const CHUNK = 500;

/** Runs SQL whose columns are named as the row type's keys; the type is the caller's word, held by the integration tests. */
export const rowsOf = <Row>(manager: EntityManager, sql: string, parameters: readonly unknown[] = []): Promise<readonly Row[]> =>
  manager.query<Row[]>(sql, [...parameters]);

export function* chunksOf<T>(rows: readonly T[], size = CHUNK): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}

/**
 * A long list in the order of its `position`, a chunk at a time, each its own short query: nothing is held open meanwhile.
 * @param read the rows after a position, at most as many as the second argument says
 */
export async function* byPosition<Row extends Readonly<{ position: number }>>(
  read: (after: number, limit: number) => Promise<readonly Row[]>,
  limit = CHUNK,
): AsyncGenerator<readonly Row[]> {
  for (let after = -1; ;) {
    const rows = await read(after, limit);
    if (rows.length > 0) yield rows;
    if (rows.length < limit) return;
    after = rows.at(-1)?.position ?? after;
  }
}
