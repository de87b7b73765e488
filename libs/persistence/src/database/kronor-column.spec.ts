import { kronor } from '@tp/domain';
import { kronorColumn, kronorOf } from './kronor-column.js';

describe('an amount in a bigint column', () => {
  it('comes back as whole kronor, the largest safe one too', () => {
    expect([kronorOf('0'), kronorOf('107550000'), kronorOf('9007199254740991')]).toEqual([
      0,
      107_550_000,
      Number.MAX_SAFE_INTEGER,
    ]);
    expect(kronorColumn.from(null)).toBeNull();
    expect(kronorColumn.to(kronor(1))).toBe(1);
  });

  it.each(['9007199254740992', '9223372036854775807', '-1', '', '1.5', '1e3', ' 1'])(
    'refuses %j: never a wrong figure',
    (stored) => {
      expect(() => kronorOf(stored)).toThrow(RangeError);
    },
  );
});
