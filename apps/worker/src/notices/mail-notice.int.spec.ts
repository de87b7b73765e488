import { NestFactory } from '@nestjs/core';
import { unwatched } from '@tp/operations';
import { openDatabase, type PersonViewer, Transactions } from '@tp/persistence';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { JobQueues, useBackend } from '@tp/queue';
import { givenSmtpServer, type GivenSmtpServer } from '@tp/testing';
import { ChangeNoticeChoice, type MailAttachment, MailNotice, type NoticeOrder, noticesTo } from '@tp/use-cases';
import { WorkerModule } from '../worker.module.js';
import { smtpServer } from './smtp-server.js';

const FROM = 'Trygghetsportalen i Åby <portalen@aby.exempel.invalid>';
const ADDRESS = 'https://portal.exempel.invalid';
const FILE: MailAttachment = {
  fileName: 'Mottagningsbevis åäö.pdf',
  contentType: 'application/pdf',
  content: Buffer.from('%PDF-1.7 å'),
};

describe('a notice that is mailed', () => {
  let database: GivenDatabase;
  let smtp: GivenSmtpServer;
  let asa: PersonViewer;
  beforeAll(async () => {
    [database, smtp] = await Promise.all([givenDatabase(), givenSmtpServer()]);
    asa = await database.transactions.run('system:cli', async ({ people }) => {
      const known = { issuer: 'i', subject: 'asa', organisation: null, organisationName: null, email: 'asa@exempel.invalid' };
      const { id, name } = await people.recognise({ ...known, name: 'Åsa Öberg' });
      return { personId: id, name, roles: [] };
    });
  });
  afterAll(async () => {
    await smtp.stop();
    await database.drop();
  });
  beforeEach(async () => {
    smtp.received.length = 0;
    Object.assign(smtp.state, { refuse: 0, delayMs: 0 });
    await database.dataSource.query('truncate notice, notice_choice, outbox_message');
  });

  const mailNotice = (transactions = database.transactions, isServed = true) =>
    new MailNotice(transactions, {
      server: isServed ? smtpServer({ url: smtp.url, from: FROM }) : null,
      publicAddress: ADDRESS,
      attachmentOf: ({ attachment }) =>
        attachment === 'receipt.7' ? Promise.resolve(FILE) : Promise.reject(new Error('Which?')),
    });
  const tell = async (key = 'v1', attachment?: string): Promise<NoticeOrder> => {
    await database.transactions.runAs(asa, (db) =>
      noticesTo(db, {
        ...{ people: { personId: asa.personId }, kind: 'application.received', key, path: '/omgangar/r-1' },
        facts: {
          ...{ reference: 'A-1', title: 'Ny belysning på Järvafältet, gångväg och lekplats åt öster', committee: 'Åby nämnd' },
          ...{ roundTitle: 'Omgången', receivedAt: '2021-05-14T07:52:00Z', version: 1 },
        },
        ...(attachment !== undefined && { attachment }),
      }),
    );
    const [{ data }] = await database.dataSource.query('select data from outbox_message order by id desc limit 1');
    return data;
  };
  const state = async () =>
    (await database.dataSource.query('select email_state, emailed_at is not null as is_dated from notice order by id')).map(
      ({ email_state: of, is_dated: isDated }: { email_state: string; is_dated: boolean }) => `${of}${isDated ? ', dated' : ''}`,
    );
  const mailedEntries = () =>
    database.dataSource.query(`select actor, details from audit_entry where action = 'notice.mailed' order by seq`);

  it('comes whole, in Swedish, with a way into the portal and a number of its own', async () => {
    const order = await tell();
    await mailNotice().execute(order, 'system:worker');
    const [mail] = smtp.received;
    expect(smtp.received).toHaveLength(1);
    expect([mail?.from, mail?.to]).toEqual(['portalen@aby.exempel.invalid', ['asa@exempel.invalid']]);
    expect(['subject', 'to', 'from', 'message-id', 'auto-submitted'].map((name) => mail?.header(name))).toEqual([
      'Ansökan A-1 är inskickad: Ny belysning på Järvafältet, gångväg och lekplats åt öster',
      'Åsa Öberg <asa@exempel.invalid>',
      FROM,
      `<notice.${asa.personId}.${order.key}@aby.exempel.invalid>`,
      'auto-generated',
    ]);
    expect(mail?.header('content-type')).toBe('text/plain; charset=utf-8');
    expect(bodyOf(mail?.raw ?? '')).toMatch(
      /”Ny belysning på Järvafältet.* 14 maj 2021 kl\. 09:52\.\s+Öppna i portalen:\s+https:\/\/portal\.exempel\.invalid\/omgangar\/r-1\s/s,
    );
    expect(await state()).toEqual(['sent, dated']);
    const [entry] = (await mailedEntries()).slice(-1);
    expect(entry).toEqual({ actor: 'system:worker', details: { kind: 'application.received' } });
    expect(await database.transactions.reads.outbox.unfinished()).toBe(0);
  });

  it('comes with its file', async () => {
    await mailNotice().execute(await tell('v1', 'receipt.7'), 'system:worker');
    const raw = smtp.received[0]?.raw ?? '';
    expect(raw).toContain(Buffer.from(FILE.content).toString('base64'));
    expect(raw).toMatch(/Content-Type: application\/pdf/);
    expect(smtp.received[0]?.header('content-type')).toMatch(/^multipart\/mixed/);
  });

  it('comes once, though the job runs twice and two workers race', async () => {
    const order = await tell();
    smtp.state.delayMs = 300;
    const databases = await Promise.all([1, 2, 3].map(() => openDatabase(database.connectionString)));
    await Promise.all(databases.map((one) => mailNotice(new Transactions(one)).execute(order, 'system:worker')));
    await mailNotice().execute(order, 'system:worker');
    await Promise.all(databases.map((one) => one.destroy()));
    expect(smtp.received).toHaveLength(1);
    expect(await state()).toEqual(['sent, dated']);
  });

  it('bears the same number when a worker dies after the server’s OK, and comes rather twice than never', async () => {
    const order = await tell();
    class Dying extends Transactions {
      override run: Transactions['run'] = (actor, work) =>
        super.run(actor, async (db) => {
          await work(db);
          throw new Error('the worker is killed');
        });
    }
    await expect(mailNotice(new Dying(database.dataSource)).execute(order, 'system:worker')).rejects.toThrow('killed');
    expect(await state()).toEqual(['waiting']);
    await mailNotice().execute(order, 'system:worker');
    expect(new Set(smtp.received.map(({ header }) => header('message-id'))).size).toBe(1);
    expect([smtp.received.length, await state()]).toEqual([2, ['sent, dated']]);
  });

  it('says that it failed, without the address, and comes at the next try', async () => {
    const order = await tell();
    smtp.state.refuse = 1;
    const trying = mailNotice().execute(order, 'system:worker');
    await expect(trying).rejects.toThrow(/^E-postservern tog inte emot meddelandet\.\nEMESSAGE 452 DATA$/);
    expect([smtp.received.length, await state()]).toEqual([0, ['failed']]);
    await mailNotice().execute(order, 'system:worker');
    expect([smtp.received.length, await state()]).toEqual([1, ['sent, dated']]);
  });

  it('says of a server that is not there that it was the mail server', async () => {
    const order = await tell();
    const server = smtpServer({ url: 'smtp://127.0.0.1:1', from: FROM });
    const trying = new MailNotice(database.transactions, {
      ...{ server, publicAddress: ADDRESS, attachmentOf: () => Promise.resolve(FILE) },
    }).execute(order, 'system:worker');
    await expect(trying).rejects.toThrow(/^E-postservern tog inte emot meddelandet\.\n/);
    expect(await state()).toEqual(['failed']);
  });

  it('stays in the portal where there is no server, and where the person has chosen so since', async () => {
    const order = await tell();
    await mailNotice(database.transactions, false).execute(order, 'system:worker');
    const later = await tell('v2');
    await new ChangeNoticeChoice(database.transactions).execute('application.received', false, asa);
    await mailNotice().execute(later, 'system:worker');
    expect([smtp.received.length, await state()]).toEqual([0, ['none', 'none']]);
    expect(await database.transactions.reads.outbox.unfinished()).toBe(0);
  });

  it('goes the whole way: the outbox, the queue of two workers, a server that refuses at first', async () => {
    smtp.state.refuse = 1;
    const settings = { databaseUrl: database.connectionString, mail: { url: smtp.url, from: FROM }, publicAddress: ADDRESS };
    const workers = await Promise.all(
      [1, 2].map(() =>
        NestFactory.createApplicationContext(WorkerModule.with(settings, unwatched('worker')), {
          logger: false,
          abortOnError: false,
        }),
      ),
    );
    const orders = [await tell('v1'), await tell('v2'), await tell('v3')];
    for (
      const giveUpAt = performance.now() + 30_000;
      (await state()).some((one: string) => !one.startsWith('sent'));
      await pause(50)
    )
      if (performance.now() > giveUpAt)
        throw new Error(`It did not happen within half a minute: ${JSON.stringify(await state())}`);
    await database.transactions.run('system:worker', async ({ outbox }) => {
      for (const { personId, key } of orders) await outbox.reopen('notices', `notice.${personId}.${key}`);
    });
    await pause(500);
    await Promise.all(workers.map((worker) => worker.close()));
    expect(smtp.received.map(({ header }) => header('message-id')).toSorted()).toEqual(
      orders.map(({ personId, key }) => `<notice.${personId}.${key}@aby.exempel.invalid>`).toSorted(),
    );
    const queues = new JobQueues(useBackend({ kind: 'postgres', connectionString: database.connectionString }));
    expect(await queues.failed()).toEqual([]);
    await queues.close();
  }, 60_000);
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The text of a mail of one part, in quoted-printable or base64. */
function bodyOf(raw: string): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString();
  const bytes = body
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
