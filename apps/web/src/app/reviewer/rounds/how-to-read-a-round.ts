import { Component } from '@angular/core';

/** The one next step where nothing is yet: the command that reads a round's file. */
@Component({
  selector: 'app-how-to-read-a-round',
  template: `<p>Läs in en omgångsfil från mappen där portalen ligger, och ladda sedan om sidan:</p>
    <p><code class="command">npm run --silent portal -- round assess FIL --out MAPP</code></p>`,
})
export class HowToReadARound {}
