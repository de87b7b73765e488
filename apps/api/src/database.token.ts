/** What the container knows the database's DataSource by: its class is TypeORM's, and there may be more than one. */
export const DATABASE = Symbol('DATABASE');
