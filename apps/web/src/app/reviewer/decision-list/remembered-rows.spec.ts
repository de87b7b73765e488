import { TestBed } from '@angular/core/testing';
import { RememberedRows } from './remembered-rows.js';

describe('how close the rows stand', () => {
  beforeEach(() => localStorage.clear());

  it('is as usual until somebody chooses', () => expect(TestBed.inject(RememberedRows).areCompact()).toBe(false));
  it('is as it was chosen last, also when the page is opened another day', () => {
    TestBed.inject(RememberedRows).remember('compact');
    TestBed.resetTestingModule();
    expect(TestBed.inject(RememberedRows).areCompact()).toBe(true);
    TestBed.inject(RememberedRows).remember('usual');
    expect(TestBed.inject(RememberedRows).areCompact()).toBe(false);
  });
});
