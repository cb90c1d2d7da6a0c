import { authorizationOf } from './token.js';

/** Asks the server who one is with a token; without any, everybody. In words for the field beside it. */
export async function askViewer(token: string): Promise<string> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(token !== '' && { authorization: authorizationOf(token) }),
    },
    body: JSON.stringify({ query: '{ viewer { role tokenName } }' }),
  });
  if (response.status === 401) return 'unknown token';
  const { data } = await response.json();
  return [data.viewer.role, data.viewer.tokenName].filter(Boolean).join(' ');
}
