/** What the log calls whoever holds the token that the operator has set. */
export const ADMIN_TOKEN = 'ADMIN_TOKEN';

/** What the log calls whoever works at the command line. */
export const COMMAND_LINE = 'command line';

/** What the log calls what runs by itself. */
export const SCHEDULER = 'scheduler';

/** What the log calls whoever sends no token. */
export const NOBODY = 'anonymous';

/** Names in the log that are no token's; a token of such a name would pass for another. */
export const RESERVED_NAMES: readonly string[] = [ADMIN_TOKEN, COMMAND_LINE, SCHEDULER, NOBODY];
