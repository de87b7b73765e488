import { kronor } from '../money/kronor.js';
import type { Round } from '../rounds/round-file.js';
import { applicationOfDraft, readablePartOf } from './application-of-draft.js';
import { contentOfApplication } from './content-of-application.js';
import type { DraftContent } from './draft.js';
import { draftPlaceOf } from './draft-place.js';
import { draftRemarks } from './draft-remarks.js';
import { mergeDraft } from './merge-draft.js';

const place = { reference: 'TI-1', committee: 'RK', receivedOn: '2026-11-26' };
const round: Round = {
  ...{ id: 'r-1', title: '', caseNumber: '', budgetYear: 2027, statementDate: '2027-01-20', frame: null },
  ...{ fundingSource: '', principles: 'p' },
};
const finished: DraftContent = {
  title: 'Belysning',
  'contact/email': 'rk@exempel.invalid',
  'committeeDecision/matter': 'VP § 4',
  'committeeDecision/status': 'conditional',
  'place/name': 'Parken',
  'place/lat': 59.4,
  'place/lon': 17.9,
  problem: 'Mörkt.',
  purpose: 'Ljus.',
  costItems: [{ year: 2027, category: 'construction', description: 'Stolpar', amount: 1000 }],
  requestedAmount: 1000,
};
const musts = (content: DraftContent) =>
  draftRemarks(content, round, applicationOfDraft(content, place))
    .filter(({ kind }) => kind === 'must')
    .map(({ field, row, key }) => [field, row, key].filter((part) => part !== undefined).join('/'));

describe('a draft', () => {
  it('is an application when nothing is missing, and leaves out what nobody has written', () => {
    const read = applicationOfDraft({ ...finished, costItems: [...(finished.costItems as []), { year: null }] }, place);
    expect(read).toMatchObject({ kind: 'readable', application: { title: 'Belysning', requestedAmount: 1000 } });
    expect(Object.keys(readablePartOf(read) ?? {})).not.toContain('schedule');
    expect(readablePartOf(read)?.costItems).toHaveLength(1);
    expect(musts(finished)).toEqual([]);
  });

  it('says what must be mended, in the form’s order, once for each field', () => {
    expect(musts({})).toEqual([
      'title',
      'contact/email',
      'committeeDecision/status',
      ...['place/name', 'place/lat', 'place/lon'],
      ...['problem', 'purpose', 'requestedAmount', 'costItems'],
    ]);
    expect(musts({ ...finished, 'committeeDecision/status': 'decided' })).toEqual(['committeeDecision/date']);
    expect(musts({ ...finished, requestedAmount: 2000 })).toEqual(['costItems']);
  });

  it('tells an unfinished cell by the row that it stands in on the page', () => {
    const costItems = [{ year: null }, { year: 2027, category: 'construction', description: '', amount: 'cirka tusen' }];
    expect(musts({ ...finished, costItems })).toEqual(['costItems/1/amount']);
  });

  it('can be looked at by the rules as far as it can be read', () => {
    const rows = [...(finished.costItems as []), { year: 'nästa år' }];
    const part = readablePartOf(
      applicationOfDraft({ ...finished, costItems: rows, requestedAmount: 'mycket', 'place/lat': null }, place),
    );
    expect(part).toMatchObject({ requestedAmount: kronor(0), place: { lat: 0, lon: 17.9 }, costItems: [{ amount: 1000 }] });
    expect(readablePartOf(applicationOfDraft({}, place))).toMatchObject({ title: '', requestedAmount: 0 });
  });

  it.each([
    ['committeeDecision/matter', 'VP § 4', 'committeeDecision'],
    ['committeeDecision/date', '2026-12-10', 'committeeDecision'],
    ['committeeDecision/status', 'kanske', 'committeeDecision'],
    ['capitalCost/depreciationYears', 20, 'capitalCost'],
    ['capitalCost/interestPercent', 1.25, 'capitalCost'],
    ['capitalCost/firstYearAmount', 'mycket', 'capitalCost'],
    ['contact/email', 7, 'contact'],
    ['operatingImpact/annualAmount', 'lite', 'operatingImpact'],
    ['schedule/start', 'i vår', 'schedule'],
  ] as const)('can be looked at with nothing but %s written of its object', (field, value, object) => {
    const { 'committeeDecision/matter': _matter, 'committeeDecision/status': _status, ...others } = finished;
    const part = readablePartOf(applicationOfDraft({ ...others, [field]: value }, place));
    expect(part).toMatchObject({ title: 'Belysning', requestedAmount: 1000 });
    expect(Object.keys(part ?? {})).not.toContain(object);
  });

  it('keeps what can be read of an object that may be in part', () => {
    const content = { ...finished, 'operatingImpact/annualAmount': 'lite', 'operatingImpact/description': 'El.' };
    expect(readablePartOf(applicationOfDraft(content, place))).toMatchObject({
      committeeDecision: { status: 'conditional' },
      operatingImpact: { description: 'El.' },
    });
  });

  it('is not sent with a secrecy mark that has no ground in the law', () => {
    const confidentiality = [
      { concerns: 'läget', legalBasis: 'OSL 18:8', fields: ['/place'] },
      { concerns: 'låset', legalBasis: ' ', fields: ['/landControl'] },
    ];
    expect(musts({ ...finished, confidentiality })).toEqual(['confidentiality/1/legalBasis']);
  });

  it('is found again from a pointer into the application', () => {
    expect(draftPlaceOf('/application/costItems/0/amount')).toEqual({ field: 'costItems', index: 0, key: 'amount' });
    expect(draftPlaceOf('/place/sites/1/lat')).toEqual({ field: 'place/sites', index: 1, key: 'lat' });
    expect(draftPlaceOf('/place/lat')).toEqual({ field: 'place/lat' });
    expect(draftPlaceOf('/schedule')).toEqual({ field: 'schedule/start' });
  });

  it('holds what an application of it held', () => {
    const read = applicationOfDraft(finished, place);
    const content = contentOfApplication(readablePartOf(read)!);
    expect(applicationOfDraft(content, place)).toEqual(read);
  });
});

describe('two who write', () => {
  const revisions = { title: { revision: 3, by: 1, at: '' } };
  it('are merged field by field, asked of the same field, and answered once', () => {
    const changes = [
      { field: 'problem', base: 0, value: 'Nytt' },
      { field: 'title', base: 2, value: 'Mitt' },
    ] as const;
    expect(mergeDraft({ title: 'Deras' }, revisions, changes)).toEqual({
      accepted: [changes[0]],
      conflicts: [{ field: 'title', theirs: 'Deras', revision: revisions.title }],
    });
    expect(mergeDraft({ title: 'Mitt' }, revisions, changes).conflicts).toEqual([]);
  });
});
