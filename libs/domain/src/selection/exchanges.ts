/** No exchange: the break solution itself. */
export const UNCHANGED = -1;
/** Beyond so many those that no living state descends from are forgotten, which keeps memory under some 100 MB. */
const MOST_BEFORE_SWEEP = 4_000_000;

/** What a named state has otherwise than the break solution. */
export type ExchangedItems = Readonly<{
  /** The items exchanged. */
  itemsOf: (name: number) => Iterable<number>;
  /**
   * For each of the items that one of the named states has, the place of the first name that does. A state has an item before
   * `breakAt` unless it is exchanged, and one after it when it is.
   */
  firstHaving: (names: Int32Array, items: ReadonlySet<number>, breakAt: number) => ReadonlyMap<number, number>;
}>;

/** How each state came about: the item last exchanged, and the state before it. Columns, for there are millions. */
export class Exchanges implements ExchangedItems {
  private size = 0;
  private sweepAt = MOST_BEFORE_SWEEP;
  private items = new Int32Array(1024);
  private parents = new Int32Array(1024);

  /** @returns what names the state that has this item exchanged beside those of its parent */
  add(item: number, parent: number): number {
    if (this.size === this.items.length) {
      const [items, parents] = [new Int32Array(this.size * 4), new Int32Array(this.size * 4)];
      items.set(this.items);
      parents.set(this.parents);
      [this.items, this.parents] = [items, parents];
    }
    this.items[this.size] = item;
    this.parents[this.size] = parent;
    return this.size++;
  }

  *itemsOf(name: number): Generator<number> {
    for (const [, item] of this.linksOf(name)) yield item;
  }

  /** States that share a past share its links: those past are gone through once. */
  firstHaving(names: Int32Array, items: ReadonlySet<number>, breakAt: number): ReadonlyMap<number, number> {
    const first = new Map<number, number>();
    const seen = new Set<number>();
    let before = [...items].filter((item) => item < breakAt); // had by none of the names so far
    for (const [place, name] of names.entries()) {
      if (before.length > 0) {
        const exchanged = new Set(this.itemsOf(name));
        for (const item of before) if (!exchanged.has(item)) first.set(item, place);
        before = before.filter((item) => exchanged.has(item));
      }
      for (const [link, item] of this.linksOf(name)) {
        if (seen.has(link)) break;
        seen.add(link);
        if (item >= breakAt && items.has(item) && !first.has(item)) first.set(item, place);
      }
      if (first.size === items.size) break;
    }
    return first;
  }

  private *linksOf(name: number): Generator<readonly [link: number, item: number]> {
    for (let link = name; link !== UNCHANGED; link = this.parentOf(link)) yield [link, this.items[link] ?? 0];
  }

  get isDueForSweep(): boolean {
    return this.size > this.sweepAt;
  }

  /**
   * Keeps only what the named states descend from, and renames them in place. A parent is always older than its child, so one
   * pass each way is enough.
   */
  sweep(names: readonly Int32Array[]): void {
    const moved = new Int32Array(this.size);
    for (const column of names) for (const name of column) if (name !== UNCHANGED) moved[name] = 1;
    for (let link = this.size - 1; link >= 0; link -= 1)
      if (moved[link] === 1 && this.parentOf(link) !== UNCHANGED) moved[this.parentOf(link)] = 1;
    let kept = 0;
    for (let link = 0; link < this.size; link += 1) {
      if (moved[link] !== 1) continue;
      this.items[kept] = this.items[link] ?? 0;
      this.parents[kept] = this.parentOf(link) === UNCHANGED ? UNCHANGED : (moved[this.parentOf(link)] ?? 0);
      moved[link] = kept;
      kept += 1;
    }
    this.size = kept;
    this.sweepAt = Math.max(MOST_BEFORE_SWEEP, kept * 2);
    for (const column of names) column.forEach((name, at) => (column[at] = name === UNCHANGED ? name : (moved[name] ?? 0)));
  }

  private parentOf(link: number): number {
    return this.parents[link] ?? UNCHANGED;
  }
}
