import { historySentence } from './history-words.js';

describe('what has happened, as a sentence', () => {
  it.each([
    [
      { kind: 'version-added', at: '', by: 'Lena Lind', version: 1, roundVersion: 1 },
      'Lena Lind läste in ansökan som den skickades in med omgångens version 1.',
    ],
    [
      { kind: 'version-added', at: '', by: null, version: 2, roundVersion: 3 },
      'Portalen läste in version 2 av ansökan med omgångens version 3.',
    ],
    [{ kind: 'reviewed', at: '', by: 'granskare-3' }, 'granskare-3 har granskat ansökan. Granskningen följde med omgångens fil.'],
    [{ kind: 'supplement-withdrawn', at: '', by: 'Elin' }, 'Elin tog tillbaka begäran om komplettering.'],
    [{ kind: 'supplement-requested', at: '', dueOn: '2021-01-10' }, 'En komplettering begärdes, senast 2021-01-10.'],
  ])('%j', (event, sentence) => expect(historySentence(event)).toBe(sentence));
});
