import { Controller, Get, type MessageEvent, Param, Query, Sse } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ReplayEventResponse, ReplayQuery, ReplayResponse, RoundVersionResponse } from '@tp/contracts';
import type { PersonViewer } from '@tp/persistence';
import { ListRoundVersions, ReplayRound } from '@tp/use-cases';
import { Observable } from 'rxjs';
import { Allows, CurrentViewer } from '../access/public.js';
import { problem } from '../http/problem.js';

const TELL_EVERY_MS = 100;

@ApiTags('Omräkning')
@Controller('rounds/:roundId/replay')
export class ReplayController {
  constructor(
    private readonly replayRound: ReplayRound,
    private readonly listRoundVersions: ListRoundVersions,
  ) {}

  /** Makes the proposal of a round's version anew from what is stored, and says whether it came out the same. Changes nothing. */
  @Get()
  @Allows('round.replay')
  @ApiOkResponse({ type: ReplayResponse })
  async replay(
    @Param('roundId') roundId: string,
    @Query() { version }: ReplayQuery,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<ReplayResponse> {
    await this.expectVersion(roundId, version, viewer);
    return this.replayed(roundId, version, viewer);
  }

  /** The same as server-sent events: how far it has come, and last the report. */
  @Sse('events')
  @Allows('round.replay')
  @ApiOkResponse({ type: ReplayEventResponse, description: 'text/event-stream' })
  async events(
    @Param('roundId') roundId: string,
    @Query() { version }: ReplayQuery,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<Observable<MessageEvent>> {
    await this.expectVersion(roundId, version, viewer); // an unknown one is a 404, not a stream
    return new Observable<MessageEvent>((listener) => {
      const abort = new AbortController();
      const tell = (data: ReplayEventResponse): void => listener.next({ data });
      this.replayed(roundId, version, viewer, { tell, signal: abort.signal }).then(
        (report) => {
          const count = report.applications.length;
          tell({ step: 'done', done: count, total: count, report });
          listener.complete();
        },
        (error: unknown) => listener.error(error),
      );
      return () => abort.abort();
    });
  }

  /** The versions of the round, the newest first: each can be made anew. */
  @Get('versions')
  @Allows('round.replay')
  @ApiOkResponse({ type: [RoundVersionResponse] })
  async versions(@Param('roundId') roundId: string, @CurrentViewer() viewer: PersonViewer): Promise<RoundVersionResponse[]> {
    const versions = await this.listRoundVersions.execute(roundId, viewer);
    return versions.map(({ version, createdAt, sha256 }) => ({ version, createdAt, sha256 }));
  }

  private async expectVersion(roundId: string, version: number | undefined, viewer: PersonViewer): Promise<void> {
    const versions = await this.listRoundVersions.execute(roundId, viewer);
    if (versions.length === 0) throw problem({ kind: 'round-unknown', roundId });
    if (version !== undefined && !versions.some((one) => one.version === version))
      throw problem({ kind: 'round-version-unknown', version });
  }

  private async replayed(
    roundId: string,
    version: number | undefined,
    viewer: PersonViewer,
    listening?: Readonly<{ tell: (event: ReplayEventResponse) => void; signal: AbortSignal }>,
  ): Promise<ReplayResponse> {
    let toldAt = -Infinity;
    const report = await this.replayRound.execute(roundId, viewer, {
      version,
      ...(listening && {
        signal: listening.signal,
        onProgress: (progress) => {
          if (performance.now() - toldAt < TELL_EVERY_MS && progress.step === 'applications') return;
          toldAt = performance.now();
          listening.tell(progress);
        },
      }),
    });
    if (report === null) throw new Error(`Round ${roundId} was there a moment ago`);
    return report;
  }
}
