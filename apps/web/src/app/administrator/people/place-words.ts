import type { RolePlacesResponse, RoleAssignmentResponse } from '@tp/contracts';

/** Where a role is held, as a person says it. What the portal has no name for stands by its code. */
export function placeWords(
  { municipality, committee, roundId, role }: RoleAssignmentResponse,
  { committees, rounds }: RolePlacesResponse,
): string {
  if (committee !== undefined) {
    const known = committees.find((place) => place.municipality === municipality && place.code === committee);
    return `${known?.name ?? committee}, ${municipality ?? ''}`;
  }
  if (role === 'administrator') return 'hela portalen';
  return roundId === null || roundId === undefined
    ? 'alla omgångar'
    : (rounds.find(({ id }) => id === roundId)?.title ?? roundId);
}
