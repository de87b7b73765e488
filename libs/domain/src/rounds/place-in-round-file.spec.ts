import * as fc from 'fast-check';
import { pointerOf } from '../faults/fault.js';
import { placeInPrinciplesFile, placeInRoundFile } from './place-in-round-file.js';

describe('where a fault stands', () => {
  it.each([
    ['', 'Hela filen'],
    ['/format', 'Format'],
    ['/round/budgetYear', 'Omgången › Budgetår'],
    ['/round/selection/method', 'Omgången › Urval › Urvalssätt'],
    ['/municipality/decisionBody', 'Kommunen › Beslutande organ'],
    ['/committees/2/code', 'Nämnd nummer 3 › Kod'],
    ['/applications/3', 'Ansökan nummer 4'],
    ['/applications/3/requestedAmount', 'Ansökan nummer 4 › Sökt belopp'],
    ['/applications/3/costItems/1/amount', 'Ansökan nummer 4 › Utgiftspost nummer 2 › Belopp'],
    ['/applications/0/place/sites/0/lat', 'Ansökan nummer 1 › Plats › Delplats nummer 1 › Latitud'],
    ['/applications/0/measures/1', 'Ansökan nummer 1 › Åtgärd nummer 2'],
    ['/applications/0/färg~1form', 'Ansökan nummer 1 › ”färg/form”'],
    ['/reviews/7/levels/K1', 'Granskning nummer 8 › Nivåer › ”K1”'],
    ['/settlements/0/reason', 'Avgörande nummer 1 › Skäl'],
    ['/principles/criteria/1/levels/2/check', 'Principerna › Kriterium nummer 2 › Nivå i ordningen nummer 3 › Uttryck'],
    ['/constructor', '”constructor”'],
  ])('%s is %s', (pointer, place) => expect(placeInRoundFile(pointer)).toBe(place));

  it('is said of a principles document by itself too', () =>
    expect(placeInPrinciplesFile('/direction/0/check')).toBe('Inriktningskontroll nummer 1 › Uttryck'));

  it('is said of any pointer', () =>
    fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.nat())), (path) => void placeInRoundFile(pointerOf(path)).length)));
});
