import { Pipe, type PipeTransform } from '@angular/core';
import { formatKronor } from '@tp/domain';

/** Whole kronor with hard spaces, as tables show them. @example 2100000 → `2 100 000` */
@Pipe({ name: 'kronor' })
export class KronorPipe implements PipeTransform {
  transform(amount: number): string {
    return formatKronor(amount);
  }
}
