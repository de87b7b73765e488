import { anApplication, aRound } from './given.test-support.js';
import { findingsOf } from './findings.js';

const complete = { schedule: { start: '2022-04-01', end: '2022-10-01' } };
const findings = (others: Readonly<Record<string, unknown>>) => findingsOf(anApplication({ ...complete, ...others }), aRound());
const attachment = (number: number, others: Readonly<Record<string, unknown>> = {}) => ({
  number,
  name: `Bilaga ${number}`,
  mandatory: true,
  confidential: false,
  ...others,
});

describe('findings', () => {
  it('are none when all is in order', () => expect(findings({})).toEqual([]));

  it('say that the cost items do not add up, with every amount', () =>
    expect(findings({ requestedAmount: 1 })).toEqual([
      {
        kind: 'sum',
        fields: {
          '/application/costItems/0/amount': 700_000,
          '/application/costItems/1/amount': 50_000,
          '/application/requestedAmount': 1,
        },
      },
    ]));

  it.each([
    [undefined, null, null],
    [null, null, null],
    [{}, null, null],
    [{ start: '2022-04-01', end: null }, '2022-04-01', null],
    [{ end: '2022-04-01' }, null, '2022-04-01'],
  ])('say that a schedule lacks start or end: %j', (schedule, start, end) =>
    expect(findings({ schedule })).toEqual([
      { kind: 'schedule', fields: { '/application/schedule/start': start, '/application/schedule/end': end } },
    ]),
  );

  it('name each mandatory attachment that is said not to be received, by number: a name may be confidential', () => {
    const attachments = [
      attachment(1, { received: false }),
      attachment(2, { received: null }),
      attachment(3, { received: true }),
      attachment(4, { received: false, mandatory: false }),
      attachment(5),
      attachment(6, { received: false, confidential: true }),
    ];
    expect(findings({ attachments })).toEqual([
      {
        kind: 'attachment',
        fields: {
          '/application/attachments/0/number': 1,
          '/application/attachments/0/mandatory': true,
          '/application/attachments/0/received': false,
          '/application/attachments/5/number': 6,
          '/application/attachments/5/mandatory': true,
          '/application/attachments/5/received': false,
        },
      },
    ]);
  });

  it('say that a start is before the statement, and not on its day', () => {
    expect(findings({ schedule: { start: '2022-02-28', end: '2022-10-01' } })).toEqual([
      { kind: 'start', fields: { '/application/schedule/start': '2022-02-28', '/round/statementDate': '2022-03-01' } },
    ]);
    expect(findings({ schedule: { start: '2022-03-01', end: '2022-10-01' } })).toEqual([]);
  });

  it('stand in one order: sum, schedule, attachment, start', () =>
    expect(
      findings({ requestedAmount: 1, schedule: { start: '2022-01-01' }, attachments: [attachment(1, { received: false })] }).map(
        ({ kind }) => kind,
      ),
    ).toEqual(['sum', 'schedule', 'attachment', 'start']));
});
