// Generated articles as the files that a crawler of eastmoney leaves: front matter, and HTML with its annotations.
import { generateArticles } from './generate-articles.mjs';

/** Makes so many posts of some 3 kB, as `ingestPosts` takes them. */
export function* generatePosts(count, securities) {
  for (const { id, title, paragraphs, publishedAt, tags, securities: linked } of generateArticles(count, securities)) {
    const date = new Date(publishedAt).toISOString();
    const digits = `${date.slice(0, 10).replaceAll('-', '')}${String(id).padStart(10, '0')}`;
    const body = paragraphs.map(paragraph => `<p>${linked.reduce(annotated, paragraph)}<br /></p>`).join('');
    const content = [
      '---',
      'layout: post',
      `title: "${title}"`,
      `date: ${date}`,
      'categories: emnews',
      `tags: ${tags.join(' ')}`,
      '---',
      `${STYLE}${body}`,
    ].join('\n');
    yield { content, filename: `${date.slice(0, 10)}-${digits}.md` };
  }
}

const STYLE = '<p style="display:none;height:1px;overflow:hidden;"><br /></p>';

function annotated(paragraph, { code, name }) {
  const secid = `${code.startsWith('6') ? 1 : 0}.${code}`;
  const link = `<span id="stock_${secid}"><a href="http://quote.eastmoney.com/unify/r/${secid}" class="keytip" data-code="${secid.replace('.', ',')}">${name}</a></span><span id="quote_${secid}"></span>`;
  return paragraph.replace(name, link);
}
