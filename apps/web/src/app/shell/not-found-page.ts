import { Component } from '@angular/core';
import { NotFoundMessage } from './not-found-message.js';

/** 404: an address that leads to no page. */
@Component({
  selector: 'app-not-found-page',
  imports: [NotFoundMessage],
  template: `<div class="page">
    <app-not-found-message
      title="Sidan finns inte"
      detail="Adressen leder inte till någon sida. Den kan vara felskriven, eller så har sidan flyttats."
    />
  </div>`,
})
export class NotFoundPage {}
