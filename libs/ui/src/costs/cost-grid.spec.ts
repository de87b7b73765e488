import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { DraftValue } from '../drafts/draft-value.js';
import { CostGrid } from './cost-grid.js';
import type { CostRow } from './cost-row.js';

@Component({ imports: [CostGrid], template: `<tp-cost-grid [(rows)]="rows" [requestedAmount]="requested()" />` })
class Host {
  readonly rows = signal<readonly CostRow[]>([
    { year: 2021, category: 'construction', description: 'Bänkar', amount: 1_500_000 },
    { year: 2022, category: 'design', description: 'Ritning', amount: 500_000 },
  ]);
  readonly requested = signal<DraftValue>(2_100_000);
}

describe('the grid of costs', () => {
  const rendered = async () => {
    const fixture = TestBed.createComponent(Host);
    await fixture.whenStable();
    const element: HTMLElement = fixture.nativeElement;
    const text = (selector: string) =>
      [...element.querySelectorAll(selector)].map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());
    return { fixture, host: fixture.componentInstance, text };
  };

  it('says what the posts come to beside what is applied for, and by year and category', async () => {
    const { text } = await rendered();
    expect(text('.tp-cost-total')).toEqual(['! Posterna summerar till 2 000 000, sökt är 2 100 000: 100 000 fattas i posterna.']);
    expect(text('.tp-cost-part')).toEqual([
      'Kronor per år20211 500 0002022500 000Summa2 000 000',
      'Kronor per kategoriAnläggning1 500 000Projektering500 000Summa2 000 000',
    ]);
  });

  it('says when it adds up, when it is too much, and nothing of what is applied for while that cannot be read', async () => {
    const { text, host, fixture } = await rendered();
    const said = async (requested: DraftValue) => {
      host.requested.set(requested);
      await fixture.whenStable();
      return text('.tp-cost-total')[0];
    };
    expect(await said(2_000_000)).toBe('✓ Posterna summerar till sökt belopp, 2 000 000.');
    expect(await said(1_900_000)).toContain('posterna är 100 000 för mycket');
    expect(await said('två miljoner')).toBe('Posterna summerar till 2 000 000.');
  });

  it('leaves out what cannot be read, and says so', async () => {
    const { text, host, fixture } = await rendered();
    host.rows.update(([first]) => [first!, { ...first!, amount: 'många' }]);
    await fixture.whenStable();
    expect(text('.tp-cost-total')[0]).toContain('1 post saknar ett belopp som går att läsa och är inte med i summorna.');
    host.rows.set([]);
    await fixture.whenStable();
    expect(text('.tp-cost-part')).toEqual([]);
  });
});
