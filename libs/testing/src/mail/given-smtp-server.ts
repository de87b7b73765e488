import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail as it came, with its lines folded back and its headers decoded. `files`: what is attached to it. */
export type ReceivedMail = Readonly<{
  from: string;
  to: readonly string[];
  header: (name: string) => string;
  files: readonly Uint8Array[];
  raw: string;
}>;
export type GivenSmtpServer = Awaited<ReturnType<typeof givenSmtpServer>>;

/**
 * A real SMTP server on a port of its own. `refuse`: how many mails it turns away, of those that come next; `delayMs`: how long it thinks
 * about each; `begun`: how many have come so far, whatever became of them.
 */
export async function givenSmtpServer() {
  const received: ReceivedMail[] = [];
  const state = { refuse: 0, delayMs: 0, begun: 0 };
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onData: (stream, session, done) => {
      const { mailFrom, rcptTo } = session.envelope;
      text(stream).then(async (raw) => {
        const isRefused = state.refuse > 0;
        if (isRefused) state.refuse -= 1;
        state.begun += 1;
        await new Promise((resolve) => setTimeout(resolve, state.delayMs));
        if (isRefused) {
          done(Object.assign(new Error(`No room for ${rcptTo[0]?.address ?? ''}`), { responseCode: 452 }));
          return;
        }
        const from = mailFrom === false ? '' : mailFrom.address;
        const to = rcptTo.map(({ address }) => address);
        received.push({ from, to, raw, header: (name) => headerOf(raw, name), files: filesOf(raw) });
        done();
      }, done); // a client that leaves in the middle has sent nothing
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

/** The parts that are attached, which mail programs send in base64. */
const filesOf = (raw: string): readonly Uint8Array[] => {
  const [, boundary = ''] = /^Content-Type: multipart\/mixed;\s+boundary="([^"]+)"/im.exec(raw) ?? [];
  return (boundary === '' ? [] : raw.split(`--${boundary}`)).flatMap((part) => {
    const [head = '', body = ''] = part.split(/\r\n\r\n(.*)/s);
    return /^Content-Disposition: attachment/im.test(head) ? [Buffer.from(body, 'base64')] : [];
  });
};

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
