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

  it('are not emptied by a mark that names something else', () => {
    expect(covering('/titles', '/place/nam', '/problem')).toEqual(listColumns(application));
  });
});
