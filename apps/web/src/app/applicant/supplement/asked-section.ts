import type { DraftField } from '@tp/domain';
import { type FormField, labelOf, FORM_SECTIONS, type FormSection } from '../draft/public.js';

/** What the form writes within another control, and an answer on its own. */
const ON_ITS_OWN: Readonly<Partial<Record<DraftField, FormField['kind']>>> = {
  'place/name': 'line',
  'place/district': 'line',
  'place/lat': 'latitude',
  'place/lon': 'longitude',
};

/** The form's question about one field that is asked about, as a part of the form with nothing else in it. */
export function askedSection(field: DraftField): FormSection {
  const known = FORM_SECTIONS.flatMap(({ fields }) => fields).find((one) => one.field === field);
  const kind = ON_ITS_OWN[field] ?? known?.kind ?? 'own';
  return { id: field, title: labelOf(field), fields: [{ ...known, field, kind, label: labelOf(field) }] };
}
