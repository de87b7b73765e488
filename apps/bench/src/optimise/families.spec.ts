import { optimiseWithBound } from '@tp/domain';
import { FAMILIES, instanceOf } from './families.js';

describe('the families of candidates', () => {
  it.each(FAMILIES.map((family) => [family.name, family] as const))(
    '%s: the same seed gives the same, another does not',
    (_name, family) => {
      expect(instanceOf(family, 20, 1)).toEqual(instanceOf(family, 20, 1));
      expect(instanceOf(family, 20, 2).points).not.toEqual(instanceOf(family, 20, 1).points);
    },
  );

  it.each(FAMILIES.map((family) => [family.name, family] as const))(
    '%s: the frame holds some of them, and not all',
    (_name, family) => {
      const { candidates, frame } = instanceOf(family, 62, 1);
      const { granted, amount } = optimiseWithBound(candidates, frame);
      expect(granted.size).toBeGreaterThan(0);
      expect(granted.size).toBeLessThan(62);
      expect(amount).toBeLessThanOrEqual(frame);
    },
  );
});
