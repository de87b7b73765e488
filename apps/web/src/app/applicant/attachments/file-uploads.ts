import { inject, Injectable } from '@angular/core';
import { Session } from '../../session/public.js';

/** What is told of an upload while it goes on. `sent` and `total` are bytes. */
export type UploadEvents = Readonly<{
  progress: (sent: number, total: number) => void;
  done: (fileId: string) => void;
  failed: (problem: string) => void;
}>;
export type RunningUpload = Readonly<{ pause: () => void; resume: () => void }>;

const RETRY_MS = [0, 1_000, 3_000, 5_000, 10_000, 30_000];
const PART_BYTES = 5 * 1024 * 1024; // what a broken line may cost
/** What the portal answers, without a word, while a file that has come cannot be kept. */
const LOCKED = 423;
const WAITING = 'Filen har kommit, men lagringen svarar inte. Försök igen om en stund.';
const UNKNOWN = 'Filen kom inte fram. Kontrollera nätet och försök igen.';

/** Uploads files in parts, which go on where they were when the line comes back. */
@Injectable({ providedIn: 'root' })
export class FileUploads {
  private readonly session = inject(Session);

  async start(file: File, address: string, events: UploadEvents): Promise<RunningUpload> {
    const { DetailedError, Upload } = await import('tus-js-client'); // who attaches nothing does not load it
    const upload = new Upload(file, {
      endpoint: address,
      chunkSize: PART_BYTES,
      retryDelays: RETRY_MS,
      metadata: { filename: file.name },
      storeFingerprintForResuming: false,
      headers: { 'ngsw-bypass': '1' }, // as in the portal's interceptor
      onBeforeRequest: (request) => request.setHeader('x-csrf-token', this.session.csrfToken()),
      onProgress: events.progress,
      onSuccess: () => events.done(upload.url?.split('/').at(-1) ?? ''),
      onError: (error) => {
        const answer = error instanceof DetailedError ? error.originalResponse : null;
        events.failed(answer?.getStatus() === LOCKED ? WAITING : problemOf(answer?.getBody() ?? ''));
      },
    });
    upload.start();
    return { pause: () => void upload.abort(), resume: () => upload.start() };
  }
}

/** What the portal said, in a sentence. */
export function problemOf(body: string): string {
  try {
    const problem: unknown = JSON.parse(body);
    if (typeof problem !== 'object' || problem === null || !('title' in problem)) return UNKNOWN;
    return [problem.title, 'detail' in problem ? problem.detail : ''].filter((part) => part !== '').join('. ');
  } catch {
    return UNKNOWN; // not from the portal, but from what stands between
  }
}
