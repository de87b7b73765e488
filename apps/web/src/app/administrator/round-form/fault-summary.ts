import { Component, DOCUMENT, type ElementRef, inject, input, viewChild } from '@angular/core';
import { placeInRoundFile } from '@tp/domain';
import { Location } from '@angular/common';

export type FormFault = Readonly<{ pointer: string; message: string }>;

/** What the place of a field is known by on the page. */
export const placeId = (pointer: string): string => `falt${pointer.replaceAll('/', '-')}`;

/** Every fault of the form at once, each a link to where it stands. */
@Component({
  selector: 'app-fault-summary',
  template: `<div #summary class="fault-summary" tabindex="-1" aria-labelledby="fault-summary-title">
    <h2 id="fault-summary-title">
      {{ faults().length === 1 ? 'Ett fält behöver rättas' : faults().length + ' fält behöver rättas' }}
    </h2>
    <p>Inget är sparat ännu. Det du har skrivit finns kvar.</p>
    <ul>
      @for (fault of faults(); track fault.pointer) {
        <li>
          <a [href]="addressOf(fault)" (click)="goTo(fault, $event)">{{ placeOf(fault) }}</a>: {{ fault.message }}
        </li>
      }
    </ul>
  </div>`,
})
export class FaultSummary {
  private readonly document = inject(DOCUMENT);
  private readonly location = inject(Location);
  readonly faults = input.required<readonly FormFault[]>();
  private readonly summary = viewChild.required<ElementRef<HTMLElement>>('summary');

  /** As somebody looks for it on the page: the fields' own headings. */
  protected placeOf({ pointer }: FormFault): string {
    const [last = ''] = placeInRoundFile(pointer).split(' › ').slice(-1);
    return pointer === '/principlesVersion' ? 'Principer' : pointer.startsWith('/committees/') ? placeInRoundFile(pointer) : last;
  }

  protected addressOf({ pointer }: FormFault): string {
    return this.location.prepareExternalUrl(`${this.location.path()}#${placeId(pointer)}`);
  }

  protected goTo({ pointer }: FormFault, event: Event): void {
    event.preventDefault();
    const place = this.document.getElementById(placeId(pointer === '/principlesVersion' ? '/round/principles' : pointer));
    place?.scrollIntoView({ block: 'center' });
    place?.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true });
  }

  focus(): void {
    this.summary().nativeElement.focus();
  }
}
