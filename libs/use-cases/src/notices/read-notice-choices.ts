import { NOTICE_KINDS, type NoticeKind } from '@tp/domain';
import type { PersonViewer, Transactions } from '@tp/persistence';

export type NoticeChoice = Readonly<{ kind: NoticeKind; isByEmail: boolean }>;
/** `email`: where it goes; `null` when no address of the person is known. */
export type NoticeChoices = Readonly<{ email: string | null; choices: readonly NoticeChoice[] }>;

/** Which kinds of notices a person wants as e-mail; what they have not chosen they get. */
export class ReadNoticeChoices {
  constructor(private readonly transactions: Transactions) {}

  execute(viewer: PersonViewer): Promise<NoticeChoices> {
    return this.transactions.readAs(viewer, async ({ notices, people }) => {
      const chosen = await notices.choices(viewer.personId);
      const person = await people.find(viewer.personId);
      return {
        email: person?.email ?? null,
        choices: NOTICE_KINDS.map((kind) => ({ kind, isByEmail: chosen.get(kind) ?? true })),
      };
    });
  }
}
