import type { MeetingRecord } from '@tp/domain';
import type { ProblemFault } from '@tp/ui';

const isBlank = (text: string): boolean => text.trim() === '';

/** What is left empty, each with its place as the portal names it; the portal itself judges the rest. */
export function emptyPlaces({ meetingOn, paragraph, present, conflicts, changes }: MeetingRecord): readonly ProblemFault[] {
  const faults: ProblemFault[] = [];
  const say = (pointer: string, isMissing: boolean, message: string): void =>
    void (isMissing && faults.push({ pointer: `/record${pointer}`, message }));
  say('/meetingOn', isBlank(meetingOn), 'Ange sammanträdets dag.');
  say('/paragraph', isBlank(paragraph), 'Ange paragrafen.');
  present.forEach(({ name }, at) => say(`/present/${at}/name`, isBlank(name), `Närvarande ${at + 1}: skriv namnet.`));
  conflicts.forEach(({ name }, at) => say(`/conflicts/${at}/name`, isBlank(name), `Jäv ${at + 1}: skriv namnet.`));
  changes.forEach(({ reference, reason }, at) => {
    say(`/changes/${at}/reference`, isBlank(reference), `Ändring ${at + 1}: välj ansökan.`);
    say(`/changes/${at}/reason`, isBlank(reason), `Ändring ${at + 1}: skriv skälet.`);
  });
  return faults;
}
