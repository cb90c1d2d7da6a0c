/** What a user can put right, as the API's `UserErrorCode` lists it. */
export type UserErrorCode = 'INVALID' | 'NOT_FOUND' | 'VERSION_CONFLICT' | 'INVALID_STATE' | 'DUPLICATE' | 'TOO_LARGE';

/** A fault in what a user sent to a mutation; comes back under `userErrors`. */
export class UserError extends Error {
  constructor(
    readonly code: UserErrorCode,
    /** Path to the input field at fault; null where the fault is the whole call's. */
    readonly field: string[] | null,
    message: string,
    /** The key of the article that stands in the way, for the caller to see. */
    readonly article: number | null = null,
  ) {
    super(message);
  }
}

/** A post that cannot be read at all; the message says why. */
export class UnreadablePostError extends Error {}

/** A list of securities of which no row can be read; the message says why, and what can be. */
export class UnreadableListError extends Error {}

/** What had to be guessed, or was left out, when a post was read; kept with the article, for editors. */
export interface PostWarning {
  code: string;
  message: string;
}

/** Codes of GraphQL errors that a caller can cause; the server adds those of tokens, parsing and validation. */
export type RequestErrorCode = 'BAD_USER_INPUT' | 'FORBIDDEN' | 'CURSOR_EXPIRED';

/** A fault in a request; comes back under GraphQL's `errors`, for graphql-js copies `extensions`. */
export class RequestError extends Error {
  readonly extensions: { code: RequestErrorCode };
  constructor(code: RequestErrorCode, message: string) {
    super(message);
    this.extensions = { code };
  }
}
