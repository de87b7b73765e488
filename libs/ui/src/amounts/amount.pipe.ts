import { Pipe, type PipeTransform } from '@angular/core';
import { formatAmount, kronor } from './amount-text.js';

/** An amount with its unit, as sentences say it. @example 107550000 → `107,55 mnkr` */
@Pipe({ name: 'amount' })
export class AmountPipe implements PipeTransform {
  transform(amount: number): string {
    return formatAmount(kronor(amount));
  }
}
