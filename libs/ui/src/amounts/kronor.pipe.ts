import { Pipe, type PipeTransform } from '@angular/core';
import { formatKronor, kronor } from './amount-text.js';

/** Whole kronor with hard spaces, as tables show them. @example 2100000 → `2 100 000` */
@Pipe({ name: 'kronor' })
export class KronorPipe implements PipeTransform {
  transform(amount: number): string {
    return formatKronor(kronor(amount));
  }
}
