import { Immutability1763700000001 } from './1763700000001-immutability.js';
import { Principles1763700000002 } from './1763700000002-principles.js';
import { Rounds1763700000003 } from './1763700000003-rounds.js';
import { Applications1763700000004 } from './1763700000004-applications.js';
import { PreAssessment1763700000005 } from './1763700000005-pre-assessment.js';
import { Decisions1763700000006 } from './1763700000006-decisions.js';
import { Outbox1763700000007 } from './1763700000007-outbox.js';
import { Audit1763700000008 } from './1763700000008-audit.js';
import { LongReferences1763700000009 } from './1763700000009-long-references.js';
import { People1763700000010 } from './1763700000010-people.js';
import { Drafts1763700000011 } from './1763700000011-drafts.js';
import { RowLevelSecurity1763700000012 } from './1763700000012-row-level-security.js';
import { TrailBySubject1763700000013 } from './1763700000013-trail-by-subject.js';
import { RoundOverview1763700000030 } from './1763700000030-round-overview.js';
import { SavedViews1763700000030 } from './1763700000030-saved-views.js';
import { KnownVersions1763700000031 } from './1763700000031-known-versions.js';
import { OutboxTrace1763700000031 } from './1763700000031-outbox-trace.js';
import { AnnouncedChanges1763700000032 } from './1763700000032-announced-changes.js';
import { Applying1763700000033 } from './1763700000033-applying.js';
import { RoundCall1763700000034 } from './1763700000034-round-call.js';
import { NextRoundVersion1763700000034 } from './1763700000034-next-round-version.js';
import { Notices1763700000036 } from './1763700000036-notices.js';
import { Attachments1763700000038 } from './1763700000038-attachments.js';
import { ProposalWork1763700000045 } from './1763700000045-proposal-work.js';
import { AskedRobustness1763700000046 } from './1763700000046-asked-robustness.js';
import { Reviewing1763700000044 } from './1763700000044-reviewing.js';
import { Supplements1763700000039 } from './1763700000039-supplements.js';
import { TendedFiles1763700000040 } from './1763700000040-tended-files.js';
import { WithdrawnSupplements1763700000041 } from './1763700000041-withdrawn-supplements.js';

/** Every change of the database's shape, in order. One that has been run is never edited: a new one is added. */
export const MIGRATIONS = [
  Immutability1763700000001,
  Principles1763700000002,
  Rounds1763700000003,
  Applications1763700000004,
  PreAssessment1763700000005,
  Decisions1763700000006,
  Outbox1763700000007,
  Audit1763700000008,
  LongReferences1763700000009,
  People1763700000010,
  Drafts1763700000011,
  RowLevelSecurity1763700000012,
  TrailBySubject1763700000013,
  RoundOverview1763700000030,
  SavedViews1763700000030,
  KnownVersions1763700000031,
  OutboxTrace1763700000031,
  AnnouncedChanges1763700000032,
  Applying1763700000033,

  NextRoundVersion1763700000034,
  RoundCall1763700000034,
  Notices1763700000036,
  Attachments1763700000038,
  Supplements1763700000039,
  TendedFiles1763700000040,
  WithdrawnSupplements1763700000041,
  Reviewing1763700000044,
  ProposalWork1763700000045,
  AskedRobustness1763700000046,
];
