/** What the container knows by it whether the portal sends mail at all. */
export const SENDS_MAIL = Symbol('SENDS_MAIL');
