import { savedName } from './saved-name.js';

describe('the name of a file to save', () => {
  it('is the one in UTF-8', () =>
    expect(savedName(`attachment; filename="_rets.csv"; filename*=UTF-8''%C3%85rets.csv`)).toBe('Årets.csv'));
  it.each(['', 'attachment', `attachment; filename*=UTF-8''%E0%A4%A`])('is none in %j', (text) =>
    expect(savedName(text)).toBeNull(),
  );
});
