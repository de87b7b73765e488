import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { HealthResponse, ReadinessResponse } from '@tp/contracts';
import { JobQueues } from '@tp/queue';
import type { DataSource } from 'typeorm';
import { Open } from '../access/public.js';
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
  ) {}

  /** Whether the process lives. Open: whoever watches it has no session. */
  @Open()
  @Get('health')
  @ApiOkResponse({ type: HealthResponse })
  health(): HealthResponse {
    return { status: 'ok' };
  }

  /** Whether it can do its work: the database and the queue answer. Open, as the one above. */
  @Open()
  @Get('readiness')
  @ApiOkResponse({ type: ReadinessResponse })
  async readiness(): Promise<ReadinessResponse> {
    if (this.stopping.isStopping) throw problem({ kind: 'not-ready', cause: 'Processen håller på att avslutas.' });
    await answered(this.database.query('select 1'), 'Databasen svarar inte.');
    await answered(this.queues.counts(), 'Kön svarar inte.');
    return { status: 'ok', database: 'ok', queue: 'ok' };
  }
}

const PATIENCE_MS = 3000;

async function answered(question: Promise<unknown>, cause: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error(cause)), PATIENCE_MS)));
  try {
    await Promise.race([question, silence]);
  } catch {
    throw problem({ kind: 'not-ready', cause });
  } finally {
    clearTimeout(timer);
  }
}
