/** What the api's connections are to the database: a role that row-level security holds for, and that owns nothing. */
export const API_ROLE = 'portal_api';
