// Single requests over HTTP.

/** What a body is answered with. GraphQL's errors are thrown. */
export async function post(url, body, token = null) {
  const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
  const headers = { 'content-type': 'application/json', ...authorization };
  const response = await fetch(url, { method: 'POST', headers, body });
  const answer = await response.json();
  if (answer.errors !== undefined) throw new Error(`${answer.errors[0].message} The request: ${body.slice(0, 500)}`);
  return answer;
}

/** The data that an operation is answered with. */
export async function ask(url, query, variables, token = null) {
  const { data } = await post(url, JSON.stringify({ query, variables }), token);
  return data;
}
