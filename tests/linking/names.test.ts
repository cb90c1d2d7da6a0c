import { describe, expect, it } from 'vitest';
import { createDirectory, type LinkInput, linkSecurities } from '../../src/linking/link-securities.js';
import { anAnnotation, aPost, aSecurity } from './a-post.js';

const DIRECTORY = createDirectory([
  aSecurity(1, '601601', '中国太保', {
    aliases: [
      { name: '太保', kind: 'ABBREVIATION', standsAlone: false },
      { name: '太平洋健康险', kind: 'SUBSIDIARY' },
      { name: '中国太平洋保险(集团)股份有限公司', kind: 'FULL_NAME' },
    ],
  }),
  aSecurity(116, '02601', '中国太保'),
  aSecurity(1, '601099', '太平洋', { aliases: [{ name: '太平洋证券', kind: 'OTHER', standsAlone: true }] }),
  aSecurity(0, '000333', '美的集团', { aliases: [{ name: '小天鹅A', kind: 'SUBSIDIARY' }] }),
  aSecurity(0, '000002', '万科A'),
  aSecurity(116, '03690', '美团-W'),
  aSecurity(116, '00700', '腾讯控股', { aliases: [{ name: '腾讯', standsAlone: true }] }),
  aSecurity(106, 'BABA', '阿里巴巴', { issuer: '阿里巴巴' }),
  aSecurity(116, '09988', '阿里巴巴-W', { issuer: '阿里巴巴' }),
  aSecurity(0, '300024', '机器人'),
  aSecurity(0, '000876', '新希望'),
  aSecurity(0, '002124', '天邦食品'),
  aSecurity(1, '600617', '国新能源'),
  aSecurity(0, '002749', '国光股份'),
  aSecurity(1, '601519', '大智慧'),
  aSecurity(116, '01385', '上海复旦'),
  aSecurity(1, '600036', '招商银行', { aliases: [{ name: '招行', kind: 'ABBREVIATION' }] }),
  aSecurity(1, '600030', '中信证券'),
  aSecurity(1, '600519', '贵州茅台', { aliases: [{ name: '茅台', standsAlone: true }] }),
  aSecurity(0, '002822', '*ST中装', {
    aliases: [{ name: '中装建设', kind: 'FORMER_NAME', seenUntil: Date.UTC(2023, 7, 15) }],
  }),
  aSecurity(1, '600816', '建元信托', { aliases: [{ name: 'ST安信', kind: 'FORMER_NAME' }] }),
  aSecurity(1, '601006', '大秦铁路'),
  aSecurity(1, '600836', '界龙实业', {
    aliases: [{ name: '老名字', kind: 'FORMER_NAME', seenUntil: Date.UTC(2022, 11, 31) }],
  }),
  aSecurity(0, '002999', '老名字'),
  aSecurity(105, 'FFIE', 'Faraday Future Intelligent Electric Inc. Common Stock'),
  aSecurity(106, 'CHH', 'Choice Hotels International Inc. Common Stock'),
  aSecurity(105, 'FFIEW', 'Faraday Future Intelligent Electric Inc. Warrant'),
  aSecurity(1, '000001', '上证指数'),
]);

function linked(post: Partial<LinkInput>): string[] {
  return linkSecurities(aPost(post), DIRECTORY).links.map(({ identity }) => identity.symbol);
}

function refused(post: Partial<LinkInput>): string[] {
  return linkSecurities(aPost(post), DIRECTORY).refusals.map(({ identity, reason }) => `${identity.symbol} ${reason}`);
}

describe('the forms of a name', () => {
  it.each([
    ['中国太保发布年报。', '601601.SH'],
    ['万科Ａ披露销售简报。', '000002.SZ'],
    ['万科披露销售简报，万科A收涨。', '000002.SZ'],
    ['美团将于周五公布业绩。', '03690.HK'],
    ['中国太平洋保险（集团）股份有限公司召开股东大会。', '601601.SH'],
    ['中装建设签下大单。', '002822.SZ'],
    ['*ST中装签下大单。', '002822.SZ'],
    ['Faraday Future宣布量产。', 'FFIE.US'],
    ['茅台批价企稳。', '600519.SH'],
  ])('are found: %s', (text, symbol) => {
    expect(linked({ text })).toEqual([symbol]);
  });

  it('have their places in the original', () => {
    const text = '盘后，万科Ａ与贵州茅台公告。';
    const { links } = linkSecurities(aPost({ text }), DIRECTORY);
    for (const { mentions } of links) {
      for (const { start, end, text: words } of mentions) expect(text.slice(start, end)).toBe(words);
    }
    expect(links.flatMap(({ mentions }) => mentions.map(mention => mention.text)).sort()).toEqual([
      '万科Ａ',
      '贵州茅台',
    ]);
  });

  it('leave out indices, which every report of the market speaks of', () => {
    expect(linked({ text: '上证指数收涨1%。' })).toEqual([]);
  });
});

describe('a name in another word', () => {
  it.each([
    ['该校与上海复旦大学合作。', '01385.HK 上海复旦: part of 上海复旦大学, a university'],
    ['公司壮大智慧产品线。', '601519.SH 大智慧: cuts through the word 壮大'],
    ['我国新能源汽车销量增长。', '600617.SH 国新能源: begins a longer name, 国新能源汽车'],
    ['机器人产业迎来政策支持。', '300024.SZ 机器人: mostly something else, and nothing says that it is the company'],
    ['船队横渡太平洋。', '601099.SH 太平洋: mostly something else, and nothing says that it is the company'],
  ])('is refused: %s', (text, reason) => {
    expect(linked({ text })).toEqual([]);
    expect(refused({ text })).toContain(reason);
  });

  it.each(['发展慈善，中国光彩事业日活动举行。', '（招商银行大厦附近）安信农险赔付。'])(
    'is no word about it: %s',
    text => {
      expect(linked({ text }).filter(symbol => symbol !== '600036.SH')).toEqual([]);
    },
  );
});

describe('a word that is also a name', () => {
  it.each([
    ['机器人（300024）发布年报，机器人净利润增长。', ['300024.SZ']],
    ['太平洋涨停，券商股走强。', ['601099.SH']],
    ['太平洋证券增资，太平洋拟发债。', ['601099.SH']],
    ['新希望、天邦食品等跟涨。', ['000876.SZ', '002124.SZ']],
  ])('is the company where the post says so: %s', (text, symbols) => {
    expect(linked({ text })).toEqual(symbols);
  });

  it('is refused although it is marked', () => {
    const text = '船队横渡太平洋。';
    const annotations = [anAnnotation({ 'data-code': '1,601099' }, text, '太平洋')];
    expect(linked({ text, annotations })).toEqual([]);
  });

  it('is believed where a chart shows the company', () => {
    const text = '太平洋';
    const annotations = [anAnnotation({ 'data-code': '601099|1|1' })];
    expect(linked({ text, annotations })).toEqual(['601099.SH']);
  });
});

describe('a short form', () => {
  it.each([
    ['中国太保增长，太保寿险改革见效。', ['601601.SH']],
    ['太保（601601.SH）走强。', ['601601.SH']],
    ['招商银行发布年报，招行零售稳健。', ['600036.SH']],
    ['美的集团发布公告，美的海外收入增长。', ['000333.SZ']],
  ])('counts where the post has the fuller name or the code: %s', (text, symbols) => {
    expect(linked({ text })).toEqual(symbols);
  });

  it.each(['太保走强。', '招行零售稳健。', '这是美的体验。'])('is not enough by itself: %s', text => {
    expect(linked({ text })).toEqual([]);
  });
});

describe('the choice of a listing', () => {
  it.each([
    ['中国太保发布年报。', '601601.SH'],
    ['港股方面，中国太保涨超3%。', '02601.HK'],
    ['中国太保（02601.HK）涨超3%。', '02601.HK'],
    ['阿里巴巴发布财报。', 'BABA.US'],
    ['港股阿里巴巴涨超5%。', '09988.HK'],
    ['上调某公司A股评级，中国太保H股评级不变。', '02601.HK'],
    ['恒指收涨1.38%，科技股普涨，快手涨超5%，海底捞涨超9%，京东、网易、阿里巴巴涨超3%。', '09988.HK'],
    ['沪指收跌。\n恒指收涨，保险股走强，其中涨幅居前的有中国太保。', '02601.HK'],
    ['中国太保获增持。\n另有公司称，中国太保H股估值较低。', '02601.HK'],
  ])('goes by what is said: %s', (text, symbol) => {
    expect(linked({ text })).toEqual([symbol]);
  });

  it('takes a former name for who bore it at the time', () => {
    expect(linked({ text: '老名字公告分红。', publishedAt: Date.UTC(2022, 4, 1) })).toEqual(['600836.SH']);
    expect(linked({ text: '老名字公告分红。', publishedAt: Date.UTC(2025, 4, 1) })).toEqual(['002999.SZ']);
  });
});

describe('a subsidiary', () => {
  it('counts for the listed parent, with less confidence', () => {
    const [link] = linkSecurities(aPost({ text: '太平洋健康险推出新品。' }), DIRECTORY).links;
    expect(link).toMatchObject({ identity: { symbol: '601601.SH' }, confidence: 0.7 });
    expect(link?.reason).toBe('subsidiary or brand 太平洋健康险 in the text (1x)');
  });
});

describe('the role', () => {
  it.each([
    ['贵州茅台股价创新高', '白酒股走强。', 'PRIMARY'],
    ['白酒股走强', '贵州茅台领涨。', 'MENTION'],
    ['白酒股走强', '贵州茅台发布年报。贵州茅台营收增长，贵州茅台拟分红。', 'PRIMARY'],
  ])('of a company named in “%s / %s” is %s', (title, text, role) => {
    expect(linkSecurities(aPost({ title, text }), DIRECTORY).links[0]?.role).toBe(role);
  });

  it.each([
    '中信证券指出，白酒估值合理。',
    '中信证券研报称，白酒估值合理。',
    '据中信证券测算，白酒估值合理。',
    '白酒估值合理（中信证券）。',
    '中信证券首席分析师某某认为白酒估值合理。',
    '中信证券维持“买入”评级。',
  ])('of who only speaks is VOICE: %s', text => {
    expect(linkSecurities(aPost({ text }), DIRECTORY).links[0]?.role).toBe('VOICE');
  });

  it.each([
    ['中信证券配股', '中信证券公布配股方案，中信证券股价下跌。'],
    ['中信证券：2021年净利润同比增长55%', '业绩快报披露。'],
  ])('of a broker that is itself the news is no VOICE: %s', (title, text) => {
    expect(linkSecurities(aPost({ title, text }), DIRECTORY).links[0]?.role).toBe('PRIMARY');
  });
});

describe('Latin words', () => {
  it.each(['Choice数据显示，市场回暖。', 'the future of faraday future', 'FaradayFuture'])(
    'are no names by themselves: %s',
    text => {
      expect(linked({ text })).toEqual([]);
    },
  );
});
