import { type ApplicationListRow, writeApplicationListCsv } from './write-application-list-csv.js';

const row = (change: Partial<ApplicationListRow>): ApplicationListRow => ({
  reference: 'TI-1',
  title: 'Belysning',
  committee: 'Norra nämnden',
  place: 'Parken, Husby',
  receivedOn: '2020-12-18',
  requestedAmount: 2_100_000,
  suggestedPoints: 30,
  findings: ['Tidplan saknas', 'Start före beslut'],
  state: 'Granskad',
  supplement: '',
  ...change,
});

const WITH_POINTS = { hasPoints: true };

describe('the list of applications as CSV', () => {
  it('has a heading, amounts as numbers, and masks where they are covered', () => {
    const text = [
      ...writeApplicationListCsv(
        [row({}), row({ requestedAmount: '[Sekretess, OSL 18:8]', suggestedPoints: null })],
        WITH_POINTS,
      ),
    ].join('');
    expect(text.split('\r\n')).toEqual([
      '\uFEFFNummer;Insats;Nämnd;Plats;Inkom;Sökt, kr;Förprövning, poäng;Iakttagelser;Läge;Komplettering',
      'TI-1;Belysning;Norra nämnden;Parken, Husby;2020-12-18;2100000;30;Tidplan saknas, Start före beslut;Granskad;',
      'TI-1;Belysning;Norra nämnden;Parken, Husby;2020-12-18;[Sekretess, OSL 18:8];;Tidplan saknas, Start före beslut;Granskad;',
      '',
    ]);
  });

  it('has no column of points for who may not read them', () =>
    expect([...writeApplicationListCsv([row({})], { hasPoints: false })].join('')).toBe(
      '\uFEFFNummer;Insats;Nämnd;Plats;Inkom;Sökt, kr;Iakttagelser;Läge;Komplettering\r\n' +
        'TI-1;Belysning;Norra nämnden;Parken, Husby;2020-12-18;2100000;Tidplan saknas, Start före beslut;Granskad;\r\n',
    ));

  it('has no formulas, and every row of a long list', () => {
    expect([...writeApplicationListCsv([row({ title: '=1+1' })], WITH_POINTS)].join('')).toContain("'=1+1");
    const rows = Array.from({ length: 1201 }, (_, n) => row({ reference: `R-${n}` }));
    expect([...writeApplicationListCsv(rows, WITH_POINTS)].join('').split('\r\n')).toHaveLength(1203);
  });
});
