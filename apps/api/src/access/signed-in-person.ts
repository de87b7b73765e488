import type { SignedInPerson } from '@tp/persistence';

/**
 * What the portal takes of what a provider tells: who vouches, the provider's own name for the person, what to call them, and the
 * organisation that they act for (the Swedish OIDC profile's claims), and where mail reaches them, unless the provider says that it does not. Whatever else comes, a personal identity number among it, is not read.
 */
export function signedInPersonOf(claims: Readonly<Record<string, unknown>>): SignedInPerson {
  const text = (name: string): string | null => {
    const value = claims[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const [issuer, subject] = [text('iss'), text('sub')];
  if (issuer === null || subject === null) throw new Error('The ID token names no issuer or no subject');
  const fullName = [text('given_name'), text('family_name')].filter((part) => part !== null).join(' ');
  return {
    issuer,
    subject,
    name: text('name') ?? (fullName || 'Namn saknas'),
    organisation: text('https://id.oidc.se/claim/orgAffiliation'),
    organisationName: text('https://id.oidc.se/claim/orgName'),
    email: isUnverified(claims) ? null : addressIn(text('email')),
  };
}

/** Some say it as a text. */
const isUnverified = ({ email_verified: verified }: Readonly<Record<string, unknown>>): boolean =>
  verified === false || verified === 'false';

/** What a mail server would refuse anyway is no address. */
const addressIn = (text: string | null): string | null =>
  text !== null && text.length <= 254 && /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/u.test(text) ? text : null;
