import type { HeldRole } from '@tp/domain';

/** Somebody who can be chosen at the demonstration's sign-in, and the roles that they hold there. */
export type Demonstrated = Readonly<{
  subject: string;
  name: string;
  group: string;
  description: string;
  organisation: string;
  roles: readonly HeldRole[];
}>;

const MUNICIPALITY = 'Stockholms stad';
/** The organisation number of the municipality that the example is drawn after. */
const ORGANISATION_NUMBER = '2120000142';
const REVIEWERS = 'Granskar: stadsledningskontoret';
const DECIDERS = 'Beslutar: trygghetsutskottet';
const OTHERS = 'Granskar i efterhand, och sköter portalen';

const inCommittee = (committee: string, name: string) => ({
  group: `Söker: ${name}`,
  organisation: name,
  role: (role: 'applicant' | 'submitter'): HeldRole => ({ role, municipality: MUNICIPALITY, committee }),
});
const rinkeby = inCommittee('RK', 'Rinkeby-Kista stadsdelsnämnd');
const traffic = inCommittee('TN', 'Trafiknämnden');
const office = { group: REVIEWERS, organisation: 'Stadsledningskontoret' };
const committee = { group: DECIDERS, organisation: 'Kommunstyrelsens trygghetsutskott' };
const everyRound = (role: Extract<HeldRole, { roundId: string | null }>['role']): readonly HeldRole[] => [
  { role, roundId: null },
];

/** Invented people, one or more for each role; the committees are two of the example round's. */
export const DEMONSTRATION_PEOPLE: readonly Demonstrated[] = [
  person('amina', 'Amina Yusuf', 'Sökande', rinkeby, [rinkeby.role('applicant')]),
  person('bjorn', 'Björn Sund', 'Sökande, behörig att skicka in', rinkeby, [
    rinkeby.role('applicant'),
    rinkeby.role('submitter'),
  ]),
  person('cecilia', 'Cecilia Ek', 'Sökande', traffic, [traffic.role('applicant')]),
  person('david', 'David Holm', 'Sökande, behörig att skicka in', traffic, [
    traffic.role('applicant'),
    traffic.role('submitter'),
  ]),
  person('elin', 'Elin Berg', 'Granskare', office, everyRound('reviewer')),
  person('farid', 'Farid Rahimi', 'Granskare', office, everyRound('reviewer')),
  person('greta', 'Greta Nyman', 'Granskare', office, everyRound('reviewer')),
  person('lena', 'Lena Lind', 'Ledande granskare', office, everyRound('lead-reviewer')),
  person('sofia', 'Sofia Ström', 'Sekreterare', committee, everyRound('secretary')),
  person('olof', 'Olof Åkesson', 'Ordförande', committee, everyRound('chair')),
  person('maria', 'Maria Sjö', 'Ledamot', committee, everyRound('member')),
  person(
    'ragnar',
    'Ragnar Vik',
    'Revisor, läser allt och ändrar inget',
    { group: OTHERS, organisation: 'Stadsrevisionen' },
    everyRound('auditor'),
  ),
  person('tove', 'Tove Dahl', 'Administratör', { group: OTHERS, organisation: 'Stadsledningskontoret' }, [
    { role: 'administrator' },
  ]),
];

function person(
  subject: string,
  name: string,
  description: string,
  { group, organisation }: Readonly<{ group: string; organisation: string }>,
  roles: readonly HeldRole[],
): Demonstrated {
  return { subject, name, description, group, organisation, roles };
}

/** No mail reaches it: the domain is one of those that never are anybody's (RFC 2606). */
const addressOf = ({ subject }: Demonstrated): string => `${subject}@exempel.invalid`;

/** What the provider says of a demonstration's person, in the Swedish OIDC profile's words. */
export const demonstrationClaims = (person: Demonstrated): Readonly<Record<string, string>> => ({
  email: addressOf(person),
  'https://id.oidc.se/claim/orgAffiliation': `${person.subject}@${ORGANISATION_NUMBER}`,
  'https://id.oidc.se/claim/orgName': person.organisation,
});
