import type { AuditHead } from './audit-trail.js';
import { auditHash, HASH_BEFORE_FIRST, type HashedEntry } from './audit-hash.js';

export type StoredEntry = HashedEntry & Readonly<{ hash: string }>;
/** `seq` is null for what is wrong with the trail as a whole; `what` is a Swedish sentence. */
export type AuditFault = Readonly<{ seq: number | null; what: string }>;

const MOST_FAULTS = 1_000;

/** Follows the trail, entry by entry in the order of `seq`, and notes what does not hold. Pure: it is given what was read. */
export class AuditChain {
  private readonly found: AuditFault[] = [];
  private next = 1;
  private previousHash: string | null = HASH_BEFORE_FIRST;
  private entryCount = 0;

  /**
   * @param head as it stands outside the trail
   * @param noted a head that was noted elsewhere, earlier: its entry must still be there, the same
   */
  constructor(
    private readonly head: AuditHead,
    private readonly noted: AuditHead | null = null,
  ) {}

  follow(entry: StoredEntry): void {
    const { seq, hash } = entry;
    this.entryCount += 1;
    if (seq > this.next) this.missing(this.next, seq - 1, 'borttagen', 'borttagna');
    if (seq < this.next) this.note(seq, 'Numret finns mer än en gång: en post är tillagd vid sidan av portalen.');
    if (auditHash(entry) !== hash) this.note(seq, 'Posten är ändrad: innehållet stämmer inte med dess kontrollsumma.');
    else if (this.previousHash !== null && entry.previousHash !== this.previousHash) {
      this.note(seq, 'Posten följer inte på posten före: någon av dem är utbytt.');
    }
    if (seq > this.head.seq)
      this.note(seq, `Posten står efter spårets huvud (${this.head.seq}): den är tillagd vid sidan av portalen.`);
    if (seq === this.head.seq && hash !== this.head.hash)
      this.note(seq, 'Posten är inte den som spårets huvud pekar på: den är utbytt.');
    if (seq === this.noted?.seq && hash !== this.noted.hash)
      this.note(seq, 'Posten är inte den som är antecknad sedan tidigare: spåret är omskrivet.');
    this.previousHash = hash;
    this.next = Math.max(this.next, seq + 1);
  }

  /** What is wrong, when the last entry has been followed; empty when the trail is whole. */
  faults(): readonly AuditFault[] {
    if (this.next <= this.head.seq) this.missing(this.next, this.head.seq, 'bortklippt i slutet', 'bortklippta i slutet');
    if (this.noted && this.noted.seq > this.head.seq)
      this.note(null, `Spårets huvud är ${this.head.seq}, men ${this.noted.seq} är antecknat sedan tidigare.`);
    return this.found;
  }

  get entries(): number {
    return this.entryCount;
  }

  private missing(first: number, last: number, one: string, many: string): void {
    const what = first === last ? `Posten saknas: den är ${one}.` : `Posterna ${first}–${last} saknas: de är ${many}.`;
    this.note(first, what);
    this.previousHash = null; // what the next one followed on is not known any more
  }

  private note(seq: number | null, what: string): void {
    if (this.found.length < MOST_FAULTS) this.found.push({ seq, what });
    else if (this.found.length === MOST_FAULTS) this.found.push({ seq, what: 'Här och längre fram finns fler fel.' });
  }
}
