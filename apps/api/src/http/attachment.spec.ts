import { attachment } from './attachment.js';

describe('the name of a file to save', () => {
  it('is whole in UTF-8, and readable to programs that know only ASCII', () =>
    expect(attachment("Årets 'lista'.csv")).toBe(
      `attachment; filename="_rets__lista_.csv"; filename*=UTF-8''%C3%85rets%20%27lista%27.csv`,
    ));
  it('lets nothing out of its quotes, nor another header in', () =>
    expect(attachment('a"b\r\nSet-Cookie: x')).toBe(
      `attachment; filename="a_b__Set-Cookie__x"; filename*=UTF-8''a%22b%0D%0ASet-Cookie%3A%20x`,
    ));
});
