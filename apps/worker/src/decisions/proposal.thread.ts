// Started by propose-beside.ts: is sent a round's material, and answers with its proposal, once.
import { parentPort } from 'node:worker_threads';
import { type ProposalMaterial, proposalOf } from '@tp/use-cases';

parentPort?.once('message', (material: ProposalMaterial) => parentPort?.postMessage(proposalOf(material)));
