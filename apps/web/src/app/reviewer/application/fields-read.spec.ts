import { hasRead, placeId, placeOf, placesIn } from './fields-read.js';

describe('the place on the page that shows what a check has read', () => {
  const places = ['/title', '/problem', '/evidence/0', '/evidence/1', '/place', '/place/sites/0', '/costItems/0'];
  it.each([
    ['/application/problem', '/problem'],
    ['/application/evidence/1/date', '/evidence/1'],
    ['/application/costItems/0/amount', '/costItems/0'],
    ['/application/place/lat', '/place'],
    ['/application/place/sites/0/name', '/place/sites/0'],
    ['/application/evidence', '/evidence/0'],
    ['/application/landControl', null],
    ['/application/titles', null],
    ['/round/title', null],
  ])('%s is at %s', (pointer, place) => expect(placeOf(pointer, places)).toBe(place));
  it('is found again by its id', () => {
    document.body.innerHTML = `<p id="${placeId('/evidence/0')}"></p><p id="annat"></p><p id="${placeId('/title')}"></p>`;
    expect(placesIn(document)).toEqual(['/evidence/0', '/title']);
  });
});

describe('whether a check has read a place', () => {
  const fields = { '/application/costItems': [], '/application/schedule/start': null, '/round/title': 'T' };
  it.each([
    ['/costItems/0/amount', true],
    ['/schedule', true],
    ['/schedule/start', true],
    ['/schedule/end', false],
    ['/title', false],
  ])('%s: %s', (place, isRead) => expect(hasRead(fields, place)).toBe(isRead));
});
