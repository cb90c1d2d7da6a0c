/** A security as eastmoney's markup has it in a post. */
export function marked(secid: string, name: string): string {
  const link = `<a href="http://quote.eastmoney.com/unify/r/${secid}" class="keytip" data-code="${secid.replace('.', ',')}">`;
  return `<span id="stock_${secid}">${link}${name}</a></span><span id="quote_${secid}"></span>`;
}
