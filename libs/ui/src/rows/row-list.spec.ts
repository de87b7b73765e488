import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { COST_COLUMNS } from '../costs/cost-columns.js';
import { BLANK_COST_ROW, type CostRow } from '../costs/cost-row.js';
import type { RowChange, RowFault } from './row-column.js';
import { RowList } from './row-list.js';

@Component({
  imports: [RowList],
  template: `<tp-row-list
    label="Utgiftsposter"
    [words]="words"
    [columns]="columns"
    [blank]="blank"
    [(rows)]="rows"
    [faults]="faults()"
    [isReadOnly]="isReadOnly()"
    (committed)="changes.push($event)"
  />`,
})
class Host {
  readonly words = { one: 'utgiftspost', the: 'utgiftsposten', many: 'utgiftsposter' };
  readonly columns = COST_COLUMNS;
  readonly blank = BLANK_COST_ROW;
  readonly rows = signal<readonly CostRow[]>([
    { year: 2021, category: 'construction', description: 'Bänkar', amount: 1_200_000, publicAccess: true },
    { year: 2022, category: 'design', description: 'Ritning', amount: 'cirka 2 mnkr' },
  ]);
  readonly faults = signal<readonly RowFault[]>([]);
  readonly isReadOnly = signal(false);
  readonly changes: RowChange[] = [];
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

describe('a list of rows', () => {
  const opened = async () => {
    const fixture = TestBed.createComponent(Host);
    await fixture.whenStable();
    const element: HTMLElement = fixture.nativeElement;
    document.body.append(element); // else nothing can have the focus
    const host = fixture.componentInstance;
    const at = (row: number, key: string) => element.querySelector<Control>(`[data-row="${row}"] [data-cell="${key}"]`)!;
    const type = async (row: number, key: string, text: string) => {
      const control = at(row, key);
      control.focus();
      control.value = text;
      control.dispatchEvent(new Event('input', { bubbles: true }));
      await fixture.whenStable();
    };
    const press = async (key: string, keys: KeyboardEventInit = {}) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...keys });
      document.activeElement?.dispatchEvent(event);
      await fixture.whenStable();
      return event.defaultPrevented;
    };
    const paste = async (text: string) => {
      const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
        clipboardData: { getData: () => text },
      });
      document.activeElement?.dispatchEvent(event);
      await fixture.whenStable();
      return event.defaultPrevented;
    };
    const click = async (name: RegExp) => {
      [...element.querySelectorAll('button')]
        .find(({ textContent }) => name.test(textContent.replaceAll(/\s+/g, ' ').trim()))
        ?.click();
      await fixture.whenStable();
    };
    const focused = () => {
      const active = document.activeElement;
      return `${active?.closest<HTMLElement>('[data-row]')?.dataset['row']} ${active instanceof HTMLElement ? active.dataset['cell'] : ''}`;
    };
    const said = () => element.querySelector('[role=status]')?.textContent;
    return { fixture, element, host, at, type, press, paste, click, focused, said };
  };
  afterEach(() => document.body.replaceChildren());

  it('shows values as they are written, and what cannot be read as it was typed with the reason', async () => {
    const { at, element } = await opened();
    expect(at(0, 'amount').value).toBe('1\u00A0200\u00A0000');
    expect(at(1, 'amount').value).toBe('cirka 2 mnkr');
    const described = at(1, 'amount').getAttribute('aria-describedby');
    expect(element.querySelector(`[id="${described}"]`)?.textContent).toContain('Skriv ett belopp');
    expect([at(0, 'amount'), at(1, 'amount')].map((one) => one.getAttribute('aria-invalid'))).toEqual(['false', 'true']);
    expect(at(1, 'amount').getAttribute('aria-label')).toBe('Belopp, kr, utgiftspost 2');
  });

  it('follows every letter, tells of the change when the cell is left, and keeps what is no column', async () => {
    const { host, type, at, fixture } = await opened();
    await type(0, 'amount', '1,5 mn');
    expect([host.rows()[0]?.amount, at(0, 'amount').value, host.changes]).toEqual(['1,5 mn', '1,5 mn', []]);
    expect(at(0, 'amount').getAttribute('aria-invalid')).toBe('false'); // not while it is being typed
    await type(0, 'amount', '1,5 mnkr');
    at(0, 'amount').blur();
    await fixture.whenStable();
    expect(host.rows()[0]).toEqual({
      year: 2021,
      category: 'construction',
      description: 'Bänkar',
      amount: 1_500_000,
      publicAccess: true,
    });
    expect(at(0, 'amount').value).toBe('1\u00A0500\u00A0000');
    expect(host.changes).toEqual([{ kind: 'cell', row: 0, field: 'amount' }]);
    await type(0, 'description', '');
    expect(host.rows()[0]?.description).toBeNull();
  });

  it('chooses among words, and shows a word that is none of them until another is chosen', async () => {
    const { host, at, fixture } = await opened();
    host.rows.update((rows) => rows.map((row) => ({ ...row, category: 'Möbler' })));
    await fixture.whenStable();
    const select = at(0, 'category');
    expect([select.value, select.getAttribute('aria-invalid')]).toEqual(['Möbler', 'true']);
    select.value = 'equipment';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await fixture.whenStable();
    expect([host.rows()[0]?.category, select.getAttribute('aria-invalid')]).toEqual(['equipment', 'false']);
    expect(host.changes).toHaveLength(1);
  });

  it('goes between rows by arrows and Enter, and adds one after the last but never a second empty one', async () => {
    const { at, press, focused, host } = await opened();
    at(0, 'amount').focus();
    await press('ArrowDown');
    expect(focused()).toBe('1 amount');
    await press('ArrowUp');
    await press('Enter');
    expect(focused()).toBe('1 amount');
    await press('Enter');
    expect([focused(), host.rows().length]).toEqual(['2 year', 3]);
    expect(host.rows()[2]).toEqual(BLANK_COST_ROW);
    await press('Enter');
    expect(host.rows()).toHaveLength(3);
    at(0, 'category').focus();
    expect(await press('ArrowDown')).toBe(false); // chooses
    expect(await press('Enter')).toBe(true);
    expect(focused()).toBe('1 category');
  });

  it('finishes what is being typed before it moves a row, with the focus following', async () => {
    const { type, press, focused, host, said } = await opened();
    await type(0, 'description', 'Bänkar av ek');
    await press('ArrowDown', { altKey: true });
    expect(host.rows().map(({ description }) => description)).toEqual(['Ritning', 'Bänkar av ek']);
    expect([focused(), said()]).toEqual(['1 description', 'Utgiftsposten flyttades till plats 2 av 2.']);
    expect(host.changes).toEqual([
      { kind: 'cell', row: 0, field: 'description' },
      { kind: 'moved', from: 0, to: 1 },
    ]);
    await press('ArrowDown', { altKey: true });
    expect(host.changes).toHaveLength(2); // there is no further down
  });

  it('takes a removed row back to its place, with what was written since', async () => {
    const { at, press, click, type, host, focused, said, fixture } = await opened();
    at(0, 'year').focus();
    await press('Delete', { ctrlKey: true });
    expect([host.rows().length, said(), focused()]).toEqual([1, 'Utgiftspost 1 togs bort.', '0 year']);
    await type(0, 'description', 'Ritningar');
    await click(/^Ångra$/);
    expect(host.rows().map(({ description }) => description)).toEqual(['Bänkar', 'Ritningar']);
    expect(focused()).toBe('0 year');
    await click(/^Ta bort utgiftspost 2$/);
    await click(/^Ta bort utgiftspost 1$/);
    expect(document.activeElement?.textContent).toContain('Lägg till utgiftspost');
    await fixture.whenStable();
    expect(host.rows()).toEqual([]);
  });

  it('pastes from the cell on, says what came of it, and takes it back', async () => {
    const { at, paste, click, host, said } = await opened();
    const before = host.rows();
    at(1, 'year').focus();
    expect(await paste('2022\tDrift\tStäd\t10 tkr\n2023\tMöbler\tBord\t5 tkr\n')).toBe(true);
    expect(host.rows()).toHaveLength(3);
    expect(said()).toBe('2 rader klistrades in. Kunde inte läsas och står kvar som text: Kategori på rad 3 (”Möbler”).');
    await click(/^Ångra$/);
    expect(host.rows()).toEqual(before);
    at(1, 'description').focus();
    expect(await paste('ett ord')).toBe(false); // the browser's own: at the caret
  });

  it('does not take back a paste over what was written after it', async () => {
    const { at, paste, click, type, host, said } = await opened();
    at(0, 'description').focus();
    await paste('Bord\nStolar');
    await type(0, 'description', 'Bord och bänkar');
    await click(/^Ångra$/);
    expect(host.rows().map(({ description }) => description)).toEqual(['Bord och bänkar', 'Stolar']);
    expect(said()).toContain('står kvar');
  });

  it('shows the faults of its owner at their cells, and those of no column at the row’s first', async () => {
    const { host, element, at, fixture } = await opened();
    host.faults.set([
      { row: 0, field: 'description', text: 'Beskriv posten.' },
      { row: 1, field: 'publicAccess', text: 'Ange om den är öppen.' },
    ]);
    await fixture.whenStable();
    expect(at(0, 'description').getAttribute('aria-invalid')).toBe('true');
    expect(element.querySelector('[data-row="1"] td')?.textContent).toContain('Ange om den är öppen.');
  });

  it('has nothing to edit when it is only read', async () => {
    const { host, element, fixture } = await opened();
    host.isReadOnly.set(true);
    await fixture.whenStable();
    expect(element.querySelectorAll('input, select, textarea, button')).toHaveLength(0);
    expect(element.textContent).toContain('Anläggning');
  });
});
