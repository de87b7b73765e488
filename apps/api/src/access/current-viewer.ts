import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { PersonViewer } from '@tp/persistence';

export type WithViewer = Readonly<{ viewer?: PersonViewer }>;

/** The person that asks, as the guard knows them: `@CurrentViewer() viewer: PersonViewer`. */
export const CurrentViewer = createParamDecorator((_data: unknown, context: ExecutionContext): PersonViewer => {
  const { viewer } = context.switchToHttp().getRequest<WithViewer>();
  if (viewer === undefined) throw new Error('A route that asks for its viewer must say what it allows');
  return viewer;
});
