import { Component, inject } from '@angular/core';
import { Session } from './session.js';

/** For one who is known and has no role yet. */
@Component({
  selector: 'app-no-role-page',
  template: `<div class="page narrow-page">
    <h1>Du har ingen roll ännu</h1>
    <p>
      Du är inloggad som {{ session.person()?.name }}, men har ingen roll i någon nämnd eller omgång. Därför finns inget att visa.
    </p>
    <p>Den som är administratör i portalen kan ge dig en roll. Ladda sedan om sidan.</p>
  </div>`,
})
export class NoRolePage {
  protected readonly session = inject(Session);
}
