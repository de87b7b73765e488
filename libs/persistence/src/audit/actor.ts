/** Who does something. Until there is sign-in, one of the portal's own processes (issue: actors). */
export type Actor = `system:${'cli' | 'start' | 'worker'}`;
