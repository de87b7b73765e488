import { exampleRound } from '../testing/example-round.test-support.js';
import { listColumns } from './list-columns.js';

describe('the columns that a list of applications is read from', () => {
  const [application] = exampleRound().applications;
  if (!application) throw new Error('The example has an application');
  const covering = (...fields: readonly string[]) =>
    listColumns({ ...application, confidentiality: [{ concerns: '', legalBasis: 'OSL 18:8', fields: [...fields] }] });

  it('are the application’s own', () => {
    expect(listColumns(application)).toEqual({
      committee: 'RK',
      title: application.title,
      place: 'Dalhagsparken',
      district: 'Husby',
      requestedAmount: 2_100_000,
      receivedOn: '2020-12-18',
      supplement: { requestedOn: null, dueOn: null, receivedOn: null },
      searchText: `ti-2021-001\nrk\n${application.title.toLowerCase()}\ndalhagsparken\nhusby`,
    });
  });

  it('are empty where a secrecy mark names the value, or what it stands in', () => {
    expect(covering('/title', '/requestedAmount')).toMatchObject({ title: null, requestedAmount: null, place: 'Dalhagsparken' });
    expect(covering('/place')).toMatchObject({ place: null, district: null, searchText: expect.not.stringContaining('husby') });
    expect(covering('/place/name')).toMatchObject({ place: null, district: 'Husby' });
    expect(covering('')).toMatchObject({
      committee: null,
      title: null,
      place: null,
      district: null,
      requestedAmount: null,
      receivedOn: null,
      searchText: '',
    });
  });

  it('hold the days of a supplement, but for those that a mark covers', () => {
    const supplement = { requestedOn: '2021-01-20', dueOn: '2021-02-03' };
    const columns = (...fields: readonly string[]) =>
      listColumns({
        ...application,
        supplement,
        confidentiality: [{ concerns: '', legalBasis: 'OSL 18:8', fields: [...fields] }],
      });
    expect(columns().supplement).toEqual({ ...supplement, receivedOn: null });
    expect(columns('/supplement/dueOn').supplement).toEqual({ requestedOn: '2021-01-20', dueOn: null, receivedOn: null });
    // Whether it has come is not told: then nor is that it is awaited, or late.
    expect(columns('/supplement/receivedOn').supplement).toEqual({ requestedOn: null, dueOn: null, receivedOn: null });
    expect(columns('/supplement').supplement).toEqual({ requestedOn: null, dueOn: null, receivedOn: null });
  });

  it('are not emptied by a mark that names something else', () => {
    expect(covering('/titles', '/place/nam', '/problem')).toEqual(listColumns(application));
  });
});
