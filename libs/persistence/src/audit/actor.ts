/** Who does something: a signed-in person by their number in the portal, or one of the portal's own processes. */
export type Actor = `system:${'api' | 'cli' | 'start' | 'worker'}` | `person:${number}`;
