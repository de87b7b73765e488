import { Worker } from 'node:worker_threads';
import { type Proposal, type ProposalMaterial, proposalOf } from '@tp/use-cases';

/** With fewer a proposal is made in less time than a thread takes to begin. */
const MANY = 100;

/**
 * Makes a large round's proposal beside whatever else the process does. By optimising, what would have helped each that is denied
 * takes minutes where points follow amounts, and a worker that says nothing meanwhile is taken for dead: its job would begin anew.
 */
export function proposeBeside(material: ProposalMaterial): Proposal | Promise<Proposal> {
  return material.applications.length < MANY ? proposalOf(material) : proposeInThread(material);
}

async function proposeInThread(material: ProposalMaterial): Promise<Proposal> {
  const thread = new Worker(new URL('./proposal.thread.js', import.meta.url));
  try {
    return await new Promise<Proposal>((resolve, reject) => {
      thread.once('message', resolve).once('error', reject);
      thread.postMessage(material);
    });
  } finally {
    await thread.terminate();
  }
}
