import type { Criterion, Principles } from './principles.js';

/** The highest level of a criterion's scale; levels run from 0 without a gap. */
export const highestLevel = (criterion: Pick<Criterion, 'levels'>): number => criterion.levels.length - 1;

/** Σ weight × highest level, in points: what the threshold is of. Source: principles.md, `threshold`. */
export const highestScore = (principles: Pick<Principles, 'criteria'>): number =>
  principles.criteria.reduce((points, criterion) => points + criterion.weight * highestLevel(criterion), 0);
