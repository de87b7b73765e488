/** Somebody to sign in as. `group` is the heading that the person stands under. */
export type DemonstrationPerson = Readonly<{
  subject: string;
  name: string;
  description: string;
  group: string;
  /** Claims beside `sub` and `name`, as `https://id.oidc.se/claim/orgAffiliation`. */
  claims: Readonly<Record<string, string>>;
}>;
