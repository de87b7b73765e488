import { askingOf } from '../asking.test-support.js';
import type { ListeningApi } from '../listening-api.test-support.js';
import { OPEN_ROUND } from '../open-round.test-support.js';
import { upload, type UploadOptions } from './uploading-client.test-support.js';

/** What people do with a draft's files. `draft`: its address below `/api/v1/`. */
export function draftFilesOf(api: () => ListeningApi) {
  const asked = askingOf(api);
  const begun = async (): Promise<string> => {
    const { body } = await asked('amina', 'POST', `rounds/${OPEN_ROUND}/drafts`, { committee: 'RK' });
    return `rounds/${OPEN_ROUND}/drafts/${body.id}`;
  };
  const uploadAs = async (subject: string, draft: string, content: Buffer, { via, ...options }: UploadOptions = {}) =>
    upload(await api().as(subject), `${via ?? api().address}/api/v1/${draft}/files`, content, options);
  const filesOf = async (draft: string) => (await asked('amina', 'GET', `${draft}/files`)).body.items;
  return { asked, begun, uploadAs, filesOf };
}
