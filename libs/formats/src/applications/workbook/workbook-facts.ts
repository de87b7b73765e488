import type { Committee } from '@tp/domain';
import { FoundFaults } from '../../faults/found-faults.js';
import { pathOf } from '../../json/read-part.js';
import { ApplicationFacts } from '../../round/application-facts.js';
import { CommitteeFacts } from '../../round/committee-facts.js';
import { Names } from '../../round/names.js';
import type { ReadPart } from '../../round/report.js';

/** What is wrong with one of the applications, seen beside the others and the round. @param index of the application */
export type FactFault = Readonly<{ index: number; path: readonly string[]; message: string }>;

const partOf = (path: ReadPart['path'], value: unknown, at: number): ReadPart => ({
  path,
  value,
  placeOf: () => at,
  isExact: true,
});

/** The rules of a round's file on numbers that come twice, unknown committees and sums beyond 2^53 − 1. */
export function factFaults(
  applications: readonly unknown[],
  committees: readonly Pick<Committee, 'code' | 'name'>[],
): readonly FactFault[] {
  const found = new FoundFaults();
  const [facts, committeeFacts] = [new ApplicationFacts(found, new Names()), new CommitteeFacts(found)];
  committeeFacts.takeList(partOf(['committees'], committees, -1));
  for (const [index, application] of applications.entries()) {
    const part = partOf(['applications', index], application, index);
    facts.take(part);
    committeeFacts.takeApplication(part, index);
  }
  committeeFacts.judge();
  return found.inOrder().flatMap(({ pointer, message }) => {
    const [list, index, ...path] = pathOf(pointer);
    if (list !== 'applications') return []; // the round's own committees are for the round's file to judge
    return [{ index: Number(index), path, message: path[0] === 'committee' ? committeeSentence(committees) : message }];
  });
}

const MOST_LISTED = 60;
function committeeSentence(committees: readonly Pick<Committee, 'code' | 'name'>[]): string {
  const listed = committees.slice(0, MOST_LISTED).map(({ code }) => code);
  const rest = committees.length > MOST_LISTED ? ' med flera' : '';
  return `Ska vara koden för en av omgångens nämnder (${listed.join(', ')}${rest}), eller nämndens namn.`;
}
