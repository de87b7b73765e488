import { Pipe, type PipeTransform } from '@angular/core';
import { formatAmount } from '@tp/domain';

/** An amount with its unit, as sentences say it, the two never parted by a line's end. @example 107550000 → `107,55 mnkr` */
@Pipe({ name: 'amount' })
export class AmountPipe implements PipeTransform {
  transform(amount: number): string {
    return formatAmount(amount).replaceAll(' ', '\u00A0');
  }
}
