/** The name of the PostgreSQL database that is migrated once, and copied for each test. */
export const MIGRATED = 'migrated';
