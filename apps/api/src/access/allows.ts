import { SetMetadata } from '@nestjs/common';
import type { Action } from '@tp/domain';

export const ALLOWED_ACTION = Symbol('allowed action');

/**
 * What a route does, by the policy's name for it: the guard lets through who may do that to the round (`:roundId`) and the
 * application (`:reference`) that the address names. A route without this and without `@Open` answers nobody.
 */
export const Allows = (action: Action) => SetMetadata(ALLOWED_ACTION, action);

/** A route for anyone, signed in or not; the reason stands where it is used. */
export const Open = () => SetMetadata(ALLOWED_ACTION, 'open');
