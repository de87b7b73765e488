import pg from 'pg';
import type { DataSource } from 'typeorm';
import { actorOf, type Viewer } from '../access/viewer.js';
import { viewerSetting } from '../access/viewer-setting.js';
import type { Actor } from '../audit/actor.js';
import type { ChangeFeed } from '../changes/change-feed.js';
import { isWorthRetrying } from './retry.js';
import { type ReadRepositories, readRepositories, type Repositories, repositories } from './repositories.js';

const MOST_ATTEMPTS = 6;

/** The only way to change anything: what a use case does is one transaction, all of it or nothing. */
export class Transactions {
  /** For single questions, each a statement of its own and outside a transaction. Change things by `run` alone. */
  readonly reads: ReadRepositories;

  /** @param changes told of each change of this process, for what it remembers */
  constructor(
    private readonly dataSource: DataSource,
    private readonly changes?: ChangeFeed,
  ) {
    this.reads = readRepositories(dataSource.manager);
  }

  /**
   * Runs `work` in a transaction, for `actor`, whom the database is told too (`portal.actor`). A deadlock or a failed serialization
   * undoes it all and runs it again, at most five times: `work` must do nothing outside the transaction that cannot be done twice.
   */
  run<T>(actor: Actor, work: (repositories: Repositories) => Promise<T>): Promise<T> {
    return this.retrying(actor, '', work);
  }

  /** As `run`, for a person or a process: row-level security is told whom it is for. */
  runAs<T>(viewer: Viewer, work: (repositories: Repositories) => Promise<T>): Promise<T> {
    return this.retrying(actorOf(viewer), settingOf(viewer), work);
  }

  /** As `read`, for a person or a process: row-level security is told whom it is for. */
  readAs<T>(viewer: Viewer, work: (repositories: ReadRepositories) => Promise<T>): Promise<T> {
    return this.reading(settingOf(viewer), work);
  }

  /** Runs questions that must see one and the same state, in a transaction that the database lets change nothing. */
  read<T>(work: (repositories: ReadRepositories) => Promise<T>): Promise<T> {
    return this.reading('', work);
  }

  private async retrying<T>(actor: Actor, setting: string, work: (repositories: Repositories) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const result = await this.dataSource.transaction(async (manager) => {
          await manager.query(`select set_config('portal.actor', $1, true), set_config('portal.viewer', $2, true)`, [
            actor,
            setting,
          ]);
          return work(repositories(manager, actor));
        });
        this.changes?.announce({ topic: 'access' });
        return result;
      } catch (error) {
        if (attempt === MOST_ATTEMPTS || !isWorthRetrying(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 10 * 2 ** attempt * (0.5 + Math.random()))); // two that met do not meet again
      }
    }
  }

  /** Begins in one step what TypeORM begins in three: pages ask this way, and each step is a way there and back. */
  private async reading<T>(setting: string, work: (repositories: ReadRepositories) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.query(
        `begin isolation level repeatable read read only; select set_config('portal.viewer', ${pg.escapeLiteral(setting)}, true)`,
      );
      const result = await work(readRepositories(runner.manager));
      await runner.query('commit');
      return result;
    } catch (error) {
      await runner.query('rollback').catch(() => undefined); // a connection that broke has none to roll back
      throw error;
    } finally {
      await runner.release();
    }
  }
}

const settingOf = (viewer: Viewer): string => (typeof viewer === 'string' ? '' : viewerSetting(viewer));
