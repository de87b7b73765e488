import type { DataSource } from 'typeorm';

/** How many connections a pool has. `waiting`: questions for which there is none free. */
export type Connections = Readonly<{ busy: number; idle: number; waiting: number }>;

type Pool = Readonly<{ totalCount: number; idleCount: number; waitingCount: number }>;
const isPool = (value: unknown): value is Pool => typeof value === 'object' && value !== null && 'totalCount' in value;

/** The pool is the driver's own, and TypeORM does not say its type. */
export function connectionsOf({ driver }: DataSource): Connections {
  const pool: unknown = 'master' in driver ? driver.master : null;
  if (!isPool(pool)) return { busy: 0, idle: 0, waiting: 0 };
  const { totalCount, idleCount, waitingCount } = pool;
  return { busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
}
