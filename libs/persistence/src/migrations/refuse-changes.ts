/** The statement that has the database refuse update, delete and truncate of a table. */
export const refuseChanges = (table: string): string =>
  `create trigger refuse_change before update or delete or truncate on ${table} for each statement execute function refuse_change()`;
