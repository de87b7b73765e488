import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail as it came, with its lines folded back and its headers decoded. */
export type ReceivedMail = Readonly<{ from: string; to: readonly string[]; header: (name: string) => string; raw: string }>;

/** A real SMTP server on a port of its own. `refuse`: how many mails it turns away, of those that come next. */
export async function givenSmtpServer() {
  const received: ReceivedMail[] = [];
  const state = { refuse: 0, delayMs: 0 };
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onData: (stream, session, done) => {
      const { mailFrom, rcptTo } = session.envelope;
      void text(stream).then(async (raw) => {
        await new Promise((resolve) => setTimeout(resolve, state.delayMs));
        state.refuse -= 1;
        if (state.refuse >= 0) {
          done(Object.assign(new Error(`No room for ${rcptTo[0]?.address ?? ''}`), { responseCode: 452 }));
          return;
        }
        const from = mailFrom === false ? '' : mailFrom.address;
        received.push({ from, to: rcptTo.map(({ address }) => address), raw, header: (name) => headerOf(raw, name) });
        done();
      });
    },
  });
  server.on('error', () => undefined); // a client that leaves in the middle
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('A listening server has a port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    state,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** RFC 2047's words in Q and B, of UTF-8. */
function headerOf(raw: string, name: string): string {
  const [head = ''] = raw.split('\r\n\r\n');
  const unfolded = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  const value = unfolded.find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}: `))?.slice(name.length + 2) ?? '';
  return value.replaceAll(/\?=\s+=\?/g, '?==?').replaceAll(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, coded: string) =>
    kind.toUpperCase() === 'B'
      ? Buffer.from(coded, 'base64').toString()
      : Buffer.from(
          coded
            .replaceAll('_', ' ')
            .replaceAll(/=([0-9A-F]{2})/gi, (_match, hex: string) => String.fromCharCode(parseInt(hex, 16))),
          'latin1',
        ).toString(),
  );
}
