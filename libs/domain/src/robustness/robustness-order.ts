import type * as z from 'zod/mini';
import * as f from '../rounds/fields.js';

/** So few that a document is written in the time of a request. */
const MOST_SAMPLES = 2_000;
const LARGEST_SEED = 2 ** 32 - 1;

export const robustnessOrderSchema = f.object({
  band: f.wholeBetween(0, 100, 'Ska vara hela procent från 0 till 100.'),
  samples: f.wholeBetween(1, MOST_SAMPLES, `Ska vara ett heltal från 1 till ${MOST_SAMPLES}.`),
  seed: f.wholeBetween(0, LARGEST_SEED, `Ska vara ett heltal från 0 till ${LARGEST_SEED}.`),
});

/** By which samples the documents are to tell how firm a selection is. */
export type RobustnessOrder = z.infer<typeof robustnessOrderSchema>;
