import type { Application, Masked } from '@tp/domain';
import { ownLabel, valueText } from './shown-value.js';

/** A value of the application as it is shown: where it stands (JSON pointer), what it is called, and its text. */
export type ShownField = Readonly<{ pointer: string; label: string; text: string; isProse: boolean }>;
export type ShownSection = Readonly<{ id: string; title: string; fields: readonly ShownField[] }>;

type Source = Masked<Application>;
type Key = keyof Source & string;

/**
 * What the committee wrote, section by section, as the form has them. What is empty is left out, unless a check has read it: that nothing
 * stands there is then what it saw. Cost items, places and attachments stand apart.
 * @param isRead whether a check has read what stands at the pointer
 */
export function sectionsOf(source: Source, isRead: (pointer: string) => boolean): readonly ShownSection[] {
  const prose = (...keys: readonly Key[]): readonly ShownField[] =>
    keys.flatMap((key) => {
      const [pointer, value] = [`/${key}`, source[key]];
      const isEmpty = typeof value !== 'string' || value.trim() === '';
      if (isEmpty && !isRead(pointer)) return [];
      return [{ pointer, label: ownLabel(pointer), text: valueText(pointer, isEmpty ? '' : value), isProse: !isEmpty }];
    });
  const line = (pointer: string, value: unknown): readonly ShownField[] =>
    (value === null || value === undefined || value === '') && !isRead(pointer)
      ? []
      : [{ pointer, label: ownLabel(pointer), text: valueText(pointer, value), isProse: false }];
  /** The values of a part that may be absent, or covered whole: then its mask stands in its place. */
  const linesOf = (part: Key, ...keys: readonly string[]): readonly ShownField[] => {
    const value: unknown = source[part];
    if (typeof value !== 'object' || value === null) return line(`/${part}`, value);
    return keys.flatMap((key) => line(`/${part}/${key}`, Reflect.get(value, key)));
  };
  const sections: readonly ShownSection[] = [
    { id: 'problem', title: 'Behov och problembild', fields: prose('problem') },
    { id: 'underlag', title: 'Underlag', fields: evidenceOf(source) },
    { id: 'syfte', title: 'Syfte och väntad effekt', fields: prose('purpose', 'expectedEffect') },
    { id: 'malgrupp', title: 'Målgrupp, jämställdhet och barn', fields: prose('targetGroup', 'equalityAnalysis', 'childImpact') },
    { id: 'samverkan', title: 'Samverkan', fields: [...prose('collaboration'), ...line('/coApplicant', source.coApplicant)] },
    {
      id: 'genomforande',
      title: 'Genomförande och rådighet',
      fields: [
        ...line('/landControl', source.landControl),
        ...linesOf('schedule', 'start', 'end'),
        ...line('/publicAccess', source.publicAccess),
        ...linesOf('committeeDecision', 'matter', 'date', 'status'),
      ],
    },
    {
      id: 'drift',
      title: 'Drift och kapitalkostnad',
      fields: [
        ...linesOf('operatingImpact', 'annualAmount', 'description'),
        ...linesOf('capitalCost', 'depreciationYears', 'interestPercent', 'firstYearAmount'),
      ],
    },
    { id: 'uppfoljning', title: 'Uppföljning', fields: prose('followUp') },
    {
      id: 'uppgifter',
      title: 'Uppgifter om ansökan',
      fields: [
        ...line('/receivedOn', source.receivedOn),
        ...line('/committeeCaseNumber', source.committeeCaseNumber),
        ...line('/priority', source.priority),
        ...linesOf('contact', 'role', 'email'),
        ...linesOf('supplement', 'requestedOn', 'dueOn', 'receivedOn'),
      ],
    },
  ];
  return sections.filter(({ fields }) => fields.length > 0);
}

const evidenceOf = ({ evidence }: Source): readonly ShownField[] =>
  evidence.map(({ kind, label, description, date }, index) => ({
    pointer: `/evidence/${index}`,
    label: [valueText(`/evidence/${index}/kind`, kind), label].filter((part) => part !== '').join(': '),
    text: [description, date].filter((part) => part !== '').join(' · '),
    isProse: false,
  }));

/** White-space separated words, as the rules count them. */
export const wordCount = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length;
