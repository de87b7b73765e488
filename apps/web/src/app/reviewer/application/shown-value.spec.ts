import { fieldLabel, ownLabel, valueText } from './shown-value.js';

const HARD = '\u00a0';

describe('what a field is called', () => {
  it.each([
    ['/problem', 'Behov och problembild'],
    ['/application/problem', 'Behov och problembild'],
    ['/evidence/0/date', 'Underlag 1: Datum'],
    ['/application/costItems/3/amount', 'Utgiftspost 4: Belopp'],
    ['/place/sites/1/name', 'Plats: Delplats 2: Namn'],
    ['/measures/0', 'Åtgärd 1'],
    ['/round/statementDate', 'Tjänsteutlåtandets dag'],
    ['/nagot/annat', 'nagot: annat'],
  ])('%s is %s', (pointer, label) => expect(fieldLabel(pointer)).toBe(label));
  it('beside what it stands in, is its own name', () => expect(ownLabel('/schedule/start')).toBe('Start'));
});

describe('a value as a person reads it', () => {
  it.each([
    ['/application/requestedAmount', 2_100_000, `2${HARD}100${HARD}000 kr`],
    ['/application/operatingImpact/annualAmount', -5000, `\u22125${HARD}000 kr`],
    ['/application/costItems/0/year', 2021, '2021'],
    ['/application/place/lat', 59.4148, '59,4148'],
    ['/application/publicAccess', true, 'ja'],
    ['/application/coApplicant', null, 'saknas'],
    ['/application/measures/0', 'lighting', 'Belysning'],
    ['/application/measures', ['lighting', 'other'], 'Belysning, Annat'],
    ['/application/evidence/0/kind', 'survey', 'Enkät eller mätning av trygghet'],
    ['/application/problem', '', 'inget skrivet'],
    ['/application/problem', 'police', 'police'],
    ['/application/requestedAmount', '[Sekretess, OSL 18 kap. 8 §]', '[Sekretess, OSL 18 kap. 8 §]'],
    ['/confidentiality/0/fields/1', '/place/lat', 'Plats: Latitud'],
    ['/application/costItems', [], 'inga'],
    ['/application/costItems', [{ amount: 1 }], '1 utgiftspost'],
    ['/application/costItems', [{ amount: 1 }, { amount: 2 }], '2 utgiftsposter'],
    ['/application/schedule', { start: '2021-04-01', end: null }, 'Start: 2021-04-01, Slut: saknas'],
  ])('%s %j is %s', (pointer, value, text) => expect(valueText(pointer, value)).toBe(text));
});
