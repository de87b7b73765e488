import { BadRequestException, Injectable, NotFoundException, type PipeTransform } from '@nestjs/common';

/** The largest `integer` of PostgreSQL, which is what numbers the rows. */
const LARGEST = 2 ** 31 - 1;

/** A row's number in an address. One that no row can have is as unknown as one that no row has: the database would refuse the question. */
@Injectable()
export class RowIdPipe implements PipeTransform<string, number> {
  transform(text: string): number {
    if (!/^\d+$/.test(text)) throw new BadRequestException();
    const id = Number(text);
    if (id > LARGEST) throw new NotFoundException();
    return id;
  }
}
