import type { AttachmentFileResponse } from '@tp/contracts';
import type { AttachmentFile } from '@tp/persistence';

export const toFile = ({
  id,
  name,
  size,
  state,
  sha256,
  mediaType,
  reason,
  uploadedBy,
  createdAt,
}: AttachmentFile): AttachmentFileResponse => ({
  ...{ id, name, size, state, sha256, mediaType, reason, uploadedBy, createdAt },
});
