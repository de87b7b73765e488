import { Controller, Get, type MessageEvent, Param, Sse } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ProgressResponse } from '@tp/contracts';
import { ReadProgress } from '@tp/use-cases';
import { concatMap, distinctUntilChanged, from, map, type Observable, takeWhile, timer } from 'rxjs';
import { problem } from '../http/problem.js';
import { Allows } from '../access/public.js';

const LOOK_EVERY_MS = 250;

@ApiTags('Förprövning')
@Controller('rounds/:roundId/progress')
export class ProgressController {
  constructor(private readonly readProgress: ReadProgress) {}

  /** How far the queue has come with the round's newest version. */
  @Get()
  @Allows('round.progress')
  @ApiOkResponse({ type: ProgressResponse })
  async progress(@Param('roundId') roundId: string): Promise<ProgressResponse> {
    const progress = await this.readProgress.execute(roundId);
    if (progress === null) throw problem({ kind: 'round-unknown', roundId });
    return {
      ...progress,
      failedJobs: progress.failedJobs.map(({ key, cause, attempts }) => ({ key, cause, attempts })),
    };
  }

  /** The same as server-sent events: one at once, one for each change, the last when nothing more is under way. */
  @Sse('events')
  @Allows('round.progress')
  @ApiOkResponse({ type: ProgressResponse, description: 'text/event-stream' })
  async events(@Param('roundId') roundId: string): Promise<Observable<MessageEvent>> {
    await this.progress(roundId); // an unknown round is a 404, not a stream
    return timer(0, LOOK_EVERY_MS).pipe(
      concatMap(() => from(this.progress(roundId))),
      distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
      takeWhile(({ state }) => state === 'working', true),
      map((data) => ({ data })),
    );
  }
}
