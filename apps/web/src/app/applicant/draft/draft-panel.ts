import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DraftField } from '@tp/domain';
import type { LiveCheck } from './draft-check.js';
import { sectionOf } from './form-sections.js';

const GLYPHS = { met: '✓', 'not-met': '!', unchecked: '–' } as const;
const WORDS = { met: 'Uppfyllt', 'not-met': 'Inte uppfyllt', unchecked: 'Kunde inte kontrolleras' } as const;

/** What the reviewer will see of it, while it is written. */
@Component({
  selector: 'app-draft-panel',
  imports: [RouterLink],
  template: `<section class="draft-panel" aria-labelledby="draft-panel-title">
    <h2 id="draft-panel-title">Förprövning</h2>
    <p class="draft-panel-note">Samma regler som granskaren ser, medan du skriver. Bara din nämnd ser detta.</p>
    <ul>
      @for (remark of musts(); track $index) {
        <li class="draft-must">
          <span aria-hidden="true">!</span>
          <div>
            <strong>{{ remark.message }}</strong>
            <p>
              <a [routerLink]="linkOf(remark.field)" [fragment]="fragmentOf(remark.field)">Gå till {{ titleOf(remark.field) }}</a>
              · måste rättas före sändning
            </p>
          </div>
        </li>
      }
      @for (line of check().lines; track line.key) {
        <li [class]="'draft-line-' + line.result">
          <span aria-hidden="true">{{ glyphs[line.result] }}</span>
          <div>
            {{ line.label }}<span class="visually-hidden">: {{ words[line.result] }}</span>
            @if (line.result !== 'met' && line.field; as field) {
              <p>
                <a [routerLink]="linkOf(field)" [fragment]="fragmentOf(field)">Gå till {{ titleOf(field) }}</a> · kan kompletteras
              </p>
            }
          </div>
        </li>
      }
      @for (level of check().levels; track level.code) {
        <li>
          <span aria-hidden="true">{{ level.level }}</span>
          <div>
            {{ level.label }}: nivå {{ level.level }} av {{ level.highest }}
            @if (level.next) {
              <p>Nästa nivå: {{ level.next }}</p>
            }
          </div>
        </li>
      }
      @for (remark of mays(); track $index) {
        <li class="draft-may">
          <span aria-hidden="true">–</span>
          <div>
            <a [routerLink]="linkOf(remark.field)" [fragment]="fragmentOf(remark.field)">{{ remark.message }}</a>
          </div>
        </li>
      }
    </ul>
  </section>`,
})
export class DraftPanel {
  readonly check = input.required<LiveCheck>();
  /** The draft's own address. */
  readonly base = input.required<readonly string[]>();
  protected readonly glyphs = GLYPHS;
  protected readonly words = WORDS;
  protected readonly musts = computed(() => this.check().remarks.filter(({ kind }) => kind === 'must'));
  protected readonly mays = computed(() => this.check().remarks.filter(({ kind }) => kind === 'may'));

  protected linkOf(field: DraftField): readonly string[] {
    return [...this.base(), sectionOf(field)?.id ?? 'insats'];
  }

  protected fragmentOf(field: DraftField): string {
    return fragmentOf(field);
  }

  protected titleOf(field: DraftField): string {
    return sectionOf(field)?.title ?? 'fältet';
  }
}

/** Where a field stands on its page. */
export const fragmentOf = (field: DraftField): string => `falt-${field.replace('/', '-')}`;
