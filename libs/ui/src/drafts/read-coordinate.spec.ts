import { readCoordinate, readPlace, writeCoordinate } from './read-coordinate.js';

describe('a coordinate', () => {
  it.each([
    ['59,4095', 59.4095],
    [' 59.4095 ', 59.4095],
    ['59°', 59],
    ['59,5° N', 59.5],
    ['59°24\'34"N', 59.4094444],
    ['59° 24′ 34,5″ n', 59.4095833],
    ["59°24'", 59.4],
    ['33,8 S', -33.8],
    ['\u221233,8', -33.8],
    ['-0', 0],
    ['91', null],
    ['59°60\'00"', null],
    ['59,4 Ö', null], // a longitude
    ['norr om torget', null],
    ['59,4,1', null],
    ['', null],
  ])('is read from %p as a latitude of %p', (text, degrees) => expect(readCoordinate('latitude', text)).toBe(degrees));

  it('may point west and east, in Swedish and English', () =>
    expect(['17,9 Ö', '17,9E', '17,9 V', '17,9w', '17,9N'].map((text) => readCoordinate('longitude', text))).toEqual([
      17.9,
      17.9,
      -17.9,
      -17.9,
      null,
    ]));

  it('is written so that it is read as the same', () => {
    expect(writeCoordinate(59.4095)).toBe('59,4095');
    for (const degrees of [0, -33.8, 59.123456789, 0.000001])
      expect(readCoordinate('latitude', writeCoordinate(degrees))).toBe(degrees);
  });
});

describe('both coordinates in one text', () => {
  it.each([
    ['59.4095, 17.9123'],
    ['59,4095; 17,9123'],
    ['59,4095 17,9123'],
    ['59,4095, 17,9123'],
    [' 59.4095\t17.9123\n'],
    ['59,4095 N 17,9123 Ö'],
  ])('are read from %p', (text) => expect(readPlace(text)).toEqual({ lat: 59.4095, lon: 17.9123 }));
  it('are not read from one alone', () => {
    expect(readPlace('59,17')).toBeNull();
    expect(readPlace('59°24\' 34"N')).toBeNull();
  });
});
