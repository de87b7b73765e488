import { faultsOfIssues } from '@tp/domain';
import { ValidateBy } from 'class-validator';

export type Parsed =
  Readonly<{ success: true }> | Readonly<{ success: false; error: { issues: Parameters<typeof faultsOfIssues>[0] } }>;

/** The domain's own schema says what may stand there. */
export const FollowsSchema = (name: string, read: (value: unknown) => Parsed) =>
  ValidateBy({
    name,
    validator: {
      validate: (value) => read(value).success,
      defaultMessage: (given) => {
        const parsed = read(given?.value);
        const faults = parsed.success ? [] : faultsOfIssues(parsed.error.issues, given?.value);
        return faults.map(({ pointer, message }) => `${pointer}: ${message}`).join(' ');
      },
    },
  });
