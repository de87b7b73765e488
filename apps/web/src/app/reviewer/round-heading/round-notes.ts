import { Component, computed, input } from '@angular/core';
import type { RoundResponse } from '@tp/contracts';
import { dayAndTime } from '@tp/ui';

/** What must be said wherever the round is shown, but does not answer the page's question: notices, and earlier versions. */
@Component({
  selector: 'app-round-notes',
  host: { class: 'round-notes' },
  template: `@let shown = round();
    @if (shown.notice) {
      <p>{{ shown.notice }}</p>
    }
    @if (shown.principles.notice) {
      <p>Principerna: {{ shown.principles.notice }}</p>
    }
    @if (shown.previousVersion; as previous) {
      <p>
        Version {{ shown.version }} av omgången visas. Den förra, version {{ previous.version }}, lästes in
        {{ previousReadAt() }} och finns kvar.
      </p>
    }`,
})
export class RoundNotes {
  readonly round = input.required<RoundResponse>();
  protected readonly previousReadAt = computed(() =>
    dayAndTime(this.round().previousVersion?.createdAt ?? this.round().createdAt),
  );
}
