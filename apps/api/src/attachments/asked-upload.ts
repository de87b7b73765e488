import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { PersonViewer } from '@tp/persistence';
import type { FastifyRequest } from 'fastify';
import { RowIdPipe } from '../http/row-id.pipe.js';

/** To which draft, by whom, and of which file: none when it is a new one. The guard has let it through. */
export type AskedUpload = Readonly<{ roundId: string; draftId: number; fileId: string; viewer: PersonViewer }>;

const rowIds = new RowIdPipe();
type Asked = FastifyRequest<{ Params: Readonly<{ roundId: string; draftId: string; fileId?: string }> }> &
  Readonly<{ viewer?: PersonViewer }>;

/** What the address of a draft's file names: `@AskedFile() asked: AskedUpload`. */
export const AskedFile = createParamDecorator((_data: unknown, context: ExecutionContext): AskedUpload => {
  const { params, viewer } = context.switchToHttp().getRequest<Asked>();
  if (viewer === undefined) throw new Error('A route that asks for its viewer must say what it allows');
  const { roundId, draftId, fileId = '' } = params;
  return { roundId, draftId: rowIds.transform(draftId), fileId, viewer };
});
