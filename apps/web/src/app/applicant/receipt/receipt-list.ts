import { Component, input } from '@angular/core';
import type { SubmissionResponse } from '@tp/contracts';
import { dayAndSecond } from '@tp/ui';
import { receiptHeading, sentWord } from './receipt-words.js';

/** A receipt of each thing that was sent, in the order in which it was. */
@Component({
  selector: 'app-receipt-list',
  template: `<ol class="receipts">
    @for (receipt of receipts(); track receipt.id) {
      <li>
        <h2>{{ heading(receipt) }}</h2>
        @if (receipt.isLate) {
          <p><span class="tp-tag tp-tag-partial">Sen</span> Den kom in efter sista ansökningsdagen och är märkt som sen.</p>
        }
        <dl class="receipt-facts">
          <div>
            <dt>{{ word(receipt) }}</dt>
            <dd>
              <time [attr.datetime]="receipt.sentAt">{{ when(receipt.sentAt) }}</time>
            </dd>
          </div>
          <div>
            <dt>Av</dt>
            <dd>{{ receipt.sentBy }}</dd>
          </div>
          <div>
            <dt>SHA-256</dt>
            <dd class="hash">{{ receipt.sha256 }}</dd>
          </div>
        </dl>
        <p class="receipt-pdf">
          <a [href]="pdfUrl(receipt)" download
            >Hämta som PDF<span class="visually-hidden"> {{ heading(receipt) }}</span></a
          >
        </p>
      </li>
    }
  </ol>`,
})
export class ReceiptList {
  readonly roundId = input.required<string>();
  readonly receipts = input.required<readonly SubmissionResponse[]>();
  protected readonly heading = receiptHeading;
  protected readonly word = sentWord;
  protected readonly when = dayAndSecond;
  protected readonly pdfUrl = ({ id }: SubmissionResponse): string =>
    `/api/v1/rounds/${encodeURIComponent(this.roundId())}/submissions/${id}/receipt.pdf`;
}
