import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  type Action,
  AFTER_OWN_REVIEWS,
  type ApplicationSubject,
  may,
  POLICY,
  type RoundSubject,
  type Subject,
} from '@tp/domain';
import type { PersonViewer } from '@tp/persistence';
import { FindSubject, StandingOfReviewer } from '@tp/use-cases';
import type { FastifyRequest } from 'fastify';
import { problem } from '../http/problem.js';
import { RowIdPipe } from '../http/row-id.pipe.js';
import { RefuseBrokenText } from '../http/validation.js';
import { ALLOWED_ACTION } from './allows.js';
import { CurrentSession } from './current-session.js';

const refuseBrokenText = new RefuseBrokenText();
const rowIds = new RowIdPipe();

type Asked = FastifyRequest<{ Params: Readonly<{ roundId?: string; reference?: string; draftId?: string }> }> & {
  viewer?: PersonViewer;
};

/**
 * Stands before every route. What a person may not read is, to them, not there: an unknown round and one that is not theirs answer
 * alike, and so for applications. What they may read but not do is refused as such.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly session: CurrentSession,
    private readonly findSubject: FindSubject,
    private readonly standing: StandingOfReviewer,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const action = this.reflector.get<Action | 'open' | undefined>(ALLOWED_ACTION, context.getHandler());
    if (action === 'open') return true;
    if (action === undefined) throw problem({ kind: 'forbidden' }); // nobody has said what it allows: closed
    const request = context.switchToHttp().getRequest<Asked>();
    refuseBrokenText.transform(request.params, { type: 'param' }); // before the pipes, which come after the guard
    const found = await this.session.of(request, isOfPerson(request) ? 'active' : 'passive');
    if (found.kind !== 'signed-in') throw problem({ kind: found.kind === 'ended' ? 'session-ended' : 'not-signed-in' });
    const { viewer } = found;
    request.viewer = viewer;
    const subject = await this.subjectOf(action, request.params, viewer);
    if (!may(viewer.roles, action, subject)) throw problem({ kind: 'forbidden' });
    await this.expectIndependent(action, subject, request.params.reference, viewer);
    return true;
  }

  /** Who reviews does so for themselves, and not where they may be partial. */
  private async expectIndependent(action: Action, subject: Subject, reference: string | undefined, viewer: PersonViewer) {
    if (subject.kind === 'round' && AFTER_OWN_REVIEWS.has(action)) {
      const left = await this.standing.unsent(subject, viewer);
      if (left > 0) throw problem({ kind: 'reviews-outstanding', left });
    }
    if (subject.kind !== 'application' || subject.state === 'draft' || reference === undefined) return;
    const inCommittee = viewer.roles.filter((held) => 'committee' in held);
    if (may(inCommittee, action, subject) || !(await this.standing.hasConflict(subject, reference, viewer))) return;
    throw problem({ kind: 'conflict-of-interest' });
  }

  private async subjectOf(
    action: Action,
    { roundId, reference, draftId }: Asked['params'],
    viewer: PersonViewer,
  ): Promise<Subject> {
    const { subject } = POLICY[action];
    if (subject === 'portal') return { kind: 'portal' };
    const round = await this.visibleRound(roundId ?? '', viewer);
    if (subject === 'round') return round;
    if (draftId !== undefined) return this.draft(round, draftId, viewer);
    const application = await this.findSubject.application(round, reference ?? '');
    if (application === null || !may(viewer.roles, 'application.read', application)) {
      // Who may read no case at all is told that; who reads some, that this is not among them.
      if (!may(viewer.roles, 'application.list', round)) throw problem({ kind: 'forbidden' });
      throw problem({ kind: 'application-unknown', reference: reference ?? '' });
    }
    return application;
  }

  /** A draft of another committee's is not there; who may read none at all is told that, whether it is there or not. */
  private async draft(round: RoundSubject, draftId: string, viewer: PersonViewer): Promise<ApplicationSubject> {
    if (!may(viewer.roles, 'draft.list', round)) throw problem({ kind: 'forbidden' });
    const draft = await this.findSubject.draft(round, rowIds.transform(draftId), viewer);
    if (draft === null) throw problem({ kind: 'draft-unknown' });
    return draft;
  }

  private async visibleRound(roundId: string, viewer: PersonViewer): Promise<RoundSubject> {
    const round = await this.findSubject.round(roundId);
    if (round === null || !may(viewer.roles, 'round.read', round)) throw problem({ kind: 'round-unknown', roundId });
    return round;
  }
}

/** Pages mark what they ask by themselves, to stay live. */
const isOfPerson = ({ headers }: FastifyRequest): boolean =>
  headers['x-portal-background'] === undefined && headers.accept !== 'text/event-stream';
