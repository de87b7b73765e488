import { Component, computed, input, output } from '@angular/core';
import type { ApplicationDossierResponse } from '@tp/contracts';
import type { ShownCheck } from './checks.js';
import { hasRead, placeId } from './fields-read.js';
import { MarkedText } from './marked-text.js';
import { ReadBy } from './read-by.js';

/** Which attachments there are, which are missing, and what is covered by secrecy under which law. */
@Component({
  selector: 'app-attachments',
  imports: [MarkedText, ReadBy],
  template: `<ul class="attachments">
      @for (attachment of attachments(); track $index) {
        <li [id]="placeId('/attachments/' + $index)" tabindex="-1">
          {{ attachment.number }}. <app-marked-text [text]="attachment.name" [isMarked]="attachment.isMarked" />
          <span [class]="attachment.isMissing ? 'attachment-missing' : 'soft'">
            {{ attachment.isMissing ? '! saknas' : '✓ inkommen' }}
          </span>
          <span class="soft">{{ attachment.words }}</span>
        </li>
      } @empty {
        <li>Ansökan har inga bilagor.</li>
      }
    </ul>
    <app-read-by [checks]="checks()" pointer="/attachments" (chosen)="chosen.emit($event)" />
    @for (mark of application().confidentiality; track $index) {
      <p class="soft" [id]="placeId('/confidentiality/' + $index)" tabindex="-1">
        Sekretess: {{ mark.concerns }}, {{ mark.legalBasis }}
      </p>
    }`,
})
export class Attachments {
  readonly application = input.required<ApplicationDossierResponse['application']>();
  readonly checks = input.required<readonly ShownCheck[]>();
  readonly check = input.required<ShownCheck | null>();
  readonly chosen = output<string>();
  protected readonly placeId = placeId;
  protected readonly attachments = computed(() =>
    this.application().attachments.map(({ number, name, mandatory, confidential, received }, index) => ({
      number,
      name,
      isMissing: received === false, // absent: it has come
      words: [...(mandatory === true ? ['obligatorisk'] : []), ...(confidential === true ? ['sekretess'] : [])].join(', '),
      isMarked: hasRead(this.check()?.fields ?? {}, `/attachments/${index}`),
    })),
  );
}
