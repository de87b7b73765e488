import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { HealthResponse, ReadinessResponse } from '@tp/contracts';
import { JobQueues } from '@tp/queue';
import type { DataSource } from 'typeorm';
import type { FileStorage } from '@tp/use-cases';
import { Open } from '../access/public.js';
import { FILE_STORAGE } from '../attachments/public.js';
import { DATABASE } from '../database.token.js';
import { Stopping } from '../operations/public.js';
import { problem } from '../http/problem.js';

@ApiTags('Drift')
@Controller()
export class HealthController {
  constructor(
    @Inject(DATABASE) private readonly database: DataSource,
    private readonly queues: JobQueues,
    private readonly stopping: Stopping,
    @Inject(FILE_STORAGE) private readonly storage: FileStorage,
  ) {}

  /** Whether the process lives. Open: whoever watches it has no session. */
  @Open()
  @Get('health')
  @ApiOkResponse({ type: HealthResponse })
  health(): HealthResponse {
    return { status: 'ok' };
  }

  /**
   * Whether it can do its work: the database and the queue answer. It tells of the storage of files too, but is ready without: every api has
   * the same one, and none would be left for all that needs no file. Open, as the one above.
   */
  @Open()
  @Get('readiness')
  @ApiOkResponse({ type: ReadinessResponse })
  async readiness(): Promise<ReadinessResponse> {
    if (this.stopping.isStopping) throw problem({ kind: 'not-ready', cause: 'Processen håller på att avslutas.' });
    if (!(await isAnswered(this.database.query('select 1'))))
      throw problem({ kind: 'not-ready', cause: 'Databasen svarar inte.' });
    if (!(await isAnswered(this.queues.counts()))) throw problem({ kind: 'not-ready', cause: 'Kön svarar inte.' });
    const storage = (await isAnswered(this.storage.check())) ? 'ok' : 'away';
    return { status: 'ok', database: 'ok', queue: 'ok', storage };
  }
}

const PATIENCE_MS = 3000;

async function isAnswered(question: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, PATIENCE_MS, false)));
  const answer = question.then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
