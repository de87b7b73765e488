/** Numbers for texts that come again and again, so that what mentions them stays small. */
export class Names {
  private readonly numbers = new Map<string, number>();
  private readonly texts: string[] = [];

  /** The name's number, from 0 in the order in which names first came. */
  numberOf(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.texts.length);
    return this.texts.push(name) - 1;
  }

  /** @throws RangeError for a number that no name has */
  nameOf(number: number): string {
    const name = this.texts[number];
    if (name === undefined) throw new RangeError(`No name has the number ${number}`);
    return name;
  }
}
