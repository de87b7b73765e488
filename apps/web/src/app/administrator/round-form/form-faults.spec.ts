import { HttpErrorResponse } from '@angular/common/http';
import { faultsOfError, inPageOrder } from './form-faults.js';

describe('what is wrong with a round’s form', () => {
  it('is told from the top of the page to its end, and of a form, not of a file', () => {
    const errors = [
      { pointer: '/committees/1/code', message: 'Skriv en kod.' },
      { pointer: '/round/title', message: 'Nyckeln saknas. Ska vara en text.' },
      { pointer: '/elsewhere', message: 'Okänd.' },
      { pointer: '/round/frame', value: -1, message: 'Ska vara kronor.' },
    ];
    expect(faultsOfError(new HttpErrorResponse({ status: 422, error: { errors } }))).toEqual([
      { pointer: '/round/title', message: 'Ska vara en text.' },
      { pointer: '/round/frame', message: 'Ska vara kronor.' },
      { pointer: '/committees/1/code', message: 'Skriv en kod.' },
      { pointer: '/elsewhere', message: 'Okänd.' },
    ]);
    expect(inPageOrder([])).toEqual([]);
  });

  it('is nothing of the fields when something else went wrong', () => {
    expect(faultsOfError(new HttpErrorResponse({ status: 409, error: {} }))).toBeNull();
    expect(faultsOfError(new HttpErrorResponse({ status: 422, error: null }))).toBeNull();
    expect(faultsOfError(new Error('network'))).toBeNull();
  });
});
