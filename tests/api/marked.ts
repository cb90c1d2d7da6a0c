/** A security as eastmoney's markup has it in a post. */
export function marked(secid: string, name: string): string {
  const link = `<a href="http://quote.eastmoney.com/unify/r/${secid}" class="keytip" data-code="${secid.replace('.', ',')}">`;
  return `<span id="stock_${secid}">${link}${name}</a></span><span id="quote_${secid}"></span>`;
}

/** A share of Shanghai as the markup has it, by its code alone: those of ten codes in a row have different names. */
export function markedShare(code: string): string {
  return marked(`1.${code}`, `${'青白黑红紫金银铜铁锡'[Number(code) % 10]}山股份`);
}
