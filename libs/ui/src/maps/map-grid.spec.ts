import { gridOver, gridText, mapGrid } from './map-grid.js';

describe('the grid of the map', () => {
  it('reaches beyond every place, also those far from the first', () => {
    const places = [
      { lat: 59.31, lon: 17.96 },
      { lat: 59.25, lon: 18.08 },
    ];
    const { step, lines } = mapGrid(places);
    const [lons, lats] = [lines.flat().map(([lon]) => lon), lines.flat().map(([, lat]) => lat)];
    expect(step).toBe(0.02);
    expect([Math.min(...lons) < 17.7, Math.max(...lons) > 18.3, Math.min(...lats) < 59.2, Math.max(...lats) > 59.4]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
  it('is fine round a single place, and few lines whatever the distance', () => {
    expect(mapGrid([{ lat: 59, lon: 17 }]).step).toBe(0.005);
    const across = mapGrid([
      { lat: 55, lon: 12 },
      { lat: 69, lon: 24 },
    ]);
    expect(across.step).toBe(1);
    expect(across.lines.length).toBeLessThan(300);
  });
  it('is nothing without places', () => expect(mapGrid([]).lines).toEqual([]));
  it('says how far it is between the lines', () =>
    expect(gridText({ step: 0.02, lines: [] })).toBe('Mellan linjerna är det 0,02 grader, från söder till norr omkring 2,2 km.'));

  it('covers what a map shows and as much again around it, with few lines however near or far', () => {
    const near = gridOver({ west: 17.9, south: 59.4, east: 17.95, north: 59.42 });
    expect(near.step).toBe(0.005);
    const lons = near.lines.flat().map(([lon]) => lon);
    expect([Math.min(...lons), Math.max(...lons)].map((lon) => lon.toFixed(2))).toEqual(['17.85', '18.00']);
    const world = gridOver({ west: -180, south: -85, east: 180, north: 85 });
    expect(world.step).toBe(30);
    expect(near.lines.length).toBeLessThan(60);
    expect(world.lines.length).toBeLessThan(60);
  });
});
