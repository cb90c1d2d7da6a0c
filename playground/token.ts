/** Where the token outlasts a reload, and no more: session storage ends with the browser's tab. */
const KEY = 'tickerdesk:token';

let token = sessionStorage.getItem(KEY) ?? '';

/** The token that requests carry; empty where there is none. */
export function currentToken(): string {
  return token;
}

/** Takes what the user gave as the token from here on; gives it back as it is used. */
export function takeToken(given: string): string {
  token = bare(given);
  if (token === '') sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, token);
  return token;
}

/** A header holds ASCII alone; a token with anything else is sent all the same, for the server to say that it is unknown. */
export function authorizationOf(of: string): string {
  return `Bearer ${of.replace(/[^ -~]/g, '?')}`;
}

/** People copy a token with blanks around it, or the whole value of the header. */
function bare(given: string): string {
  return given.trim().replace(/^Bearer\s+/i, '');
}
