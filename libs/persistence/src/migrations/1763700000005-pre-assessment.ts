import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseChanges } from './refuse-changes.js';

export class PreAssessment1763700000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table pre_assessment (
        key char(64) collate "C" primary key,
        result json not null,
        eligible_amount bigint not null check (eligible_amount >= 0),
        points bigint not null,
        created_at timestamptz(3) not null default now()
      )`);
    await runner.query(refuseChanges('pre_assessment'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table pre_assessment');
  }
}
