import type { NoticeKind } from '@tp/domain';
import type { PersonViewer, Transactions } from '@tp/persistence';

/** Says whether a person wants a kind of notice as e-mail. In the portal they have it anyway. */
export class ChangeNoticeChoice {
  constructor(private readonly transactions: Transactions) {}

  execute(kind: NoticeKind, isByEmail: boolean, viewer: PersonViewer): Promise<void> {
    const { personId } = viewer;
    return this.transactions.runAs(viewer, async ({ notices, audit }) => {
      if (((await notices.choices(personId)).get(kind) ?? true) === isByEmail) return;
      await notices.choose(personId, kind, isByEmail);
      await audit.append({ action: 'notice.choice-changed', subject: `person:${personId}`, details: { kind, isByEmail } });
    });
  }
}
