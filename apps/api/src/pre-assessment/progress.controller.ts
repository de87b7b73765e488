import { Controller, Get, type MessageEvent, Param, Sse } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ProgressResponse } from '@tp/contracts';
import type { PersonViewer } from '@tp/persistence';
import { ReadProgress } from '@tp/use-cases';
import { concatMap, distinctUntilChanged, from, map, type Observable, takeUntil, takeWhile, timer } from 'rxjs';
import { problem } from '../http/problem.js';
import { Stopping } from '../operations/public.js';
import { Allows, CurrentViewer } from '../access/public.js';

const LOOK_EVERY_MS = 250;

@ApiTags('Förprövning')
@Controller('rounds/:roundId/progress')
export class ProgressController {
  constructor(
    private readonly readProgress: ReadProgress,
    private readonly stopping: Stopping,
  ) {}

  /** How far the queue has come with the round's newest version. */
  @Get()
  @Allows('round.progress')
  @ApiOkResponse({ type: ProgressResponse })
  async progress(@Param('roundId') roundId: string, @CurrentViewer() viewer: PersonViewer): Promise<ProgressResponse> {
    const progress = await this.readProgress.execute(roundId, viewer);
    if (progress === null) throw problem({ kind: 'round-unknown', roundId });
    return {
      ...progress,
      failedJobs: progress.failedJobs.map(({ key, cause, technical, attempts, failedAt }) => ({
        ...{ key, cause, technical, attempts, failedAt },
      })),
    };
  }

  /** The same as server-sent events: one at once, one for each change, the last when nothing more is under way. */
  @Sse('events')
  @Allows('round.progress')
  @ApiOkResponse({ type: ProgressResponse, description: 'text/event-stream' })
  async events(@Param('roundId') roundId: string, @CurrentViewer() viewer: PersonViewer): Promise<Observable<MessageEvent>> {
    await this.progress(roundId, viewer); // an unknown round is a 404, not a stream
    return timer(0, LOOK_EVERY_MS).pipe(
      concatMap(() => from(this.progress(roundId, viewer))),
      distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
      takeWhile(({ state }) => state === 'working', true),
      map((data) => ({ data })),
      takeUntil(this.stopping.begun), // the page listens again, to whoever is there then
    );
  }
}
