/** What sort of thing is traded, or counted. */
export type SecurityKind = 'EQUITY' | 'FUND' | 'BOND' | 'INDEX' | 'SECTOR' | 'FUTURE' | 'FOREX' | 'OTHER';
