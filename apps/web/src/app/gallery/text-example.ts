import { Component, signal } from '@angular/core';
import { TextAreaField, WordCount } from '@tp/ui/forms';

const PROBLEM =
  'Risingeplan är platsen där många i norra Tensta hämtar post, handlar och väntar in barnen. Ändå stannar få: bänkarna togs bort 2016.';

/** Longer texts in their states, and the count of words by itself. */
@Component({
  selector: 'app-text-example',
  imports: [TextAreaField, WordCount],
  template: `<section id="tp-text-area-field" aria-labelledby="h-text-area">
      <h2 id="h-text-area">tp-text-area-field</h2>
      <tp-text-area-field
        label="Vilket problem finns på platsen?"
        help="Beskriv just den här platsen: vad händer, var, när på dygnet och vilka berörs."
        example="Under sommarens observationsstudie var medelvistelsen fyra minuter för kvinnor och elva för män."
        [atLeast]="40"
        neededFor="nivå 1"
        [(value)]="problem"
      />
      <tp-text-area-field
        label="Jämställdhetsanalys"
        help="Hur påverkas kvinnor och män, flickor och pojkar?"
        error="Skriv en jämställdhetsanalys."
        [check]="{ result: 'not-met', text: 'Jämställdhetsanalys saknas' }"
        [(value)]="analysis"
      >
        <p tpSecrecy><span class="tp-tag">Sekretess, OSL 18 kap. 8 §</span></p>
      </tp-text-area-field>
      <tp-text-area-field label="Uppföljning, bara läsning" [lines]="1" [isReadOnly]="true" value="Mäts igen efter ett år." />
    </section>
    <section id="tp-word-count" aria-labelledby="h-word-count">
      <h2 id="h-word-count">tp-word-count</h2>
      <tp-word-count text="Ett torg i skugga." />
      <tp-word-count text="Ett torg i skugga." [atLeast]="3" neededFor="nivå 1" />
    </section>`,
})
export class TextExample {
  protected readonly problem = signal(PROBLEM);
  protected readonly analysis = signal('');
}
