import type { SignedInClient } from '@tp/testing';
import { DetailedError, Upload } from 'tus-js-client';

/** What came of an upload: its file's id, or what the portal said against it. */
export type Uploaded = Readonly<{ id: string; status: number; problem: string | null }>;
export type UploadOptions = Readonly<{ name?: string; chunkSize?: number; via?: string; retryDelays?: number[] }>;

/** Uploads as a browser does, by the tus client. @param address of the draft's files */
export async function upload(
  client: SignedInClient,
  address: string,
  content: Buffer,
  { name = 'bilaga.txt', chunkSize, retryDelays = [] }: UploadOptions = {},
): Promise<Uploaded> {
  const session: { csrfToken?: string } = JSON.parse(await (await client.get('/api/v1/session')).text());
  return new Promise((resolve) => {
    const idOf = (url: string | null): string => url?.split('/').at(-1) ?? '';
    const uploading = new Upload(content, {
      endpoint: address,
      headers: { cookie: client.cookie(), 'x-csrf-token': session.csrfToken ?? '' },
      metadata: { filename: name },
      retryDelays,
      ...(chunkSize !== undefined && { chunkSize }),
      onSuccess: () => resolve({ id: idOf(uploading.url), status: 204, problem: null }),
      onError: (error) => {
        const answer = error instanceof DetailedError ? error.originalResponse : null;
        const body: string = answer?.getBody() ?? '';
        resolve({ id: idOf(uploading.url), status: answer?.getStatus() ?? 0, problem: typeOf(body) ?? error.message });
      },
    });
    uploading.start();
  });
}

function typeOf(body: string): string | null {
  try {
    const { type }: { type?: string } = JSON.parse(body);
    return type?.split(':').at(-1) ?? null;
  } catch {
    return null;
  }
}
