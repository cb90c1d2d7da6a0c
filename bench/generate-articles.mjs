// Articles as a desk of financial news has them, made from lists of words: the same at each run, any number of them.
// Words are as unevenly frequent as in life, so that searches find everything from a handful to nearly all.

import { mulberry32 } from './mulberry32.js';

const TIME_OF_LAST = Date.UTC(2026, 10, 1);

/** Milliseconds between two articles, in the mean: a hundred thousand in some four years. */
const PAUSE = 20 * 60_000;

/** Makes articles, the oldest first; `securities` are those that they speak of, each with code, name and id. */
export function* generateArticles(count, securities) {
  const random = mulberry32(20_261_101);
  const pick = list => list[Math.floor(random() * list.length)];
  // The first of a list far more often than the last.
  const pickUneven = list => list[Math.floor(random() ** 3 * list.length)];

  const blanks = {
    name: ({ name }) => name,
    code: ({ code }) => code,
    topic: () => pickUneven(TOPICS),
    place: () => pickUneven(PLACES),
    broker: () => pickUneven(BROKERS),
    verb: () => pickUneven(VERBS),
    percent: () => (random() * 30).toFixed(2),
    amount: () => (random() ** 2 * 500).toFixed(1),
    count: () => String(Math.floor(random() * 9_000)),
    year: () => String(2022 + Math.floor(random() * 5)),
    model: () => `${pick(MODELS)}-${100 + Math.floor(random() * 900)}`,
  };

  for (let index = 0; index < count; index++) {
    const linked = new Set([pickUneven(securities)]);
    while (random() < 0.4) linked.add(pickUneven(securities));
    const [subject] = linked;
    const fill = template => template.replace(/\{(\w+)\}/g, (_, name) => blanks[name](subject));
    const paragraphs = Array.from({ length: 3 + Math.floor(random() * 6) }, () => {
      const sentences = Array.from({ length: 2 + Math.floor(random() * 4) }, () => fill(pickUneven(SENTENCES)));
      return sentences.join('');
    });
    for (const { name, code } of [...linked].slice(1)) paragraphs.push(`${name}（${code}）等跟随走势。`);
    yield {
      id: index + 1,
      title: fill(pickUneven(TITLES)),
      paragraphs,
      publishedAt: TIME_OF_LAST - Math.round((count - index - random()) * PAUSE),
      category: pickUneven(CATEGORIES),
      source: pickUneven(SOURCES),
      tags: [...new Set([pickUneven(TOPICS), pickUneven(TOPICS), pickUneven(TOPICS)])],
      securities: [...linked],
    };
  }
}

function words(text) {
  return text.trim().split(/\s+/);
}

const TOPICS = words(`
  市场 新能源 半导体 白酒 人工智能 光伏 储能 锂电池 创新药 银行 保险 券商 房地产 煤炭 钢铁 有色金属
  黄金 原油 军工 机器人 低空经济 消费电子 汽车 家电 医疗器械 中药 养殖 猪肉 种业 化肥 农药 航运 港口
  高铁 航空 旅游 酒店 免税 影视 游戏 教育 云计算 大数据 数据中心 液冷 光模块 算力 芯片 存储 面板 稀土
  氢能 核电 风电 水电 电网 特高压 环保 水务 燃气 天然气 化工 氟化工 制冷剂 钛白粉 纯碱 玻璃 水泥 建材
  装修 家居 造纸 包装 纺织 服装 珠宝 化妆品 医美 宠物 预制菜 乳业 调味品 啤酒 软饮料 零食 快递 物流
  跨境电商 数字货币 区块链 信创 网络安全 卫星互联网 量子计算 脑机接口 固态电池 钠电池 充电桩 换电 自动驾驶
  激光雷达 工业母机 减速器 传感器 人形机器人 可控核聚变 超导 石墨烯 碳纤维
`);

const PLACES = words(`
  北京 上海 深圳 广州 杭州 成都 武汉 南京 苏州 重庆 天津 西安 长沙 合肥 郑州 青岛 宁波 厦门 香港
  澳门 新疆 西藏 内蒙古 海南 广西 贵州 云南 甘肃 青海 宁夏
`);

const BROKERS = words(`
  中信证券 华泰证券 国泰海通 中金公司 招商证券 广发证券 银河证券 申万宏源 兴业证券 东方证券 光大证券
  国信证券 长江证券 浙商证券 天风证券 高盛 摩根士丹利 花旗 瑞银 野村
`);

const VERBS = words(`
  上涨 下跌 走强 回落 震荡 反弹 拉升 跳水 涨停 跌停
`);

const SOURCES = words(`
  界面新闻 财联社 证券时报 上海证券报 新华社 第一财经 每日经济新闻 中国证券报 经济观察报 澎湃新闻
`);

const CATEGORIES = words(`
  公司 股市 宏观 产经 期货 债市 基金 港股 美股 国际
`);

const MODELS = words(`
  HFO R AX GT MX NV TX QP
`);

const TITLES = [
  '{name}：前三季度净利润同比增长{percent}%',
  '{topic}板块{verb}，{name}涨{percent}%',
  '{broker}：维持{name}买入评级',
  '{name}拟投资{amount}亿元建设{topic}项目',
  '{topic}概念持续{verb}，多股跟随',
  '{place}出台政策支持{topic}产业发展',
  '{name}发布{model}新品',
  '沪深300指数{verb}{percent}%，{topic}领跑',
  '{name}回应{topic}业务进展',
  '5G与{topic}融合提速，{name}受益',
  '{name}公告：股东减持{percent}%股份',
  '{year}年{topic}行业报告发布',
];

const SENTENCES = [
  '{name}（{code}）公告称，前三季度实现营业收入{amount}亿元，同比增长{percent}%。',
  '截至收盘，{topic}板块{verb}{percent}%，成交额{amount}亿元。',
  '{broker}表示，{topic}行业景气度有望持续，建议关注龙头公司。',
  '公司称，{year}年将加大在{topic}领域的投入，预计新增产能{count}吨。',
  '消息面上，{place}发布{topic}产业行动方案，提出到{year}年规模突破{amount}亿元。',
  '沪深300指数{verb}{percent}%，创业板指{verb}{percent}%，两市超{count}只个股{verb}。',
  '分析人士认为，短期市场波动不改长期向好趋势，投资者应保持理性。',
  '资金方面，北向资金净买入{amount}亿元，{topic}获主力资金青睐。',
  '{name}在互动平台表示，相关业务占比{percent}%，目前订单充足。',
  '据{place}统计局数据，{topic}产量同比增长{percent}%。',
  '公司研发的{model}已通过客户验证，预计明年量产。',
  '业内人士指出，{topic}价格自年初以来累计{verb}{percent}%，库存处于低位。',
  '5G基站累计建成{count}万个，{topic}应用加速落地。',
  '光伏新增装机{count}GW，其中{place}占{percent}%。',
  '{name}董事会审议通过回购方案，回购金额不超过{amount}亿元。',
  '监管部门表示，将进一步完善{topic}领域的信息披露制度。',
  '{broker}研报显示，{year}年{topic}市场规模将达{amount}亿元，复合增速{percent}%。',
  '公司实际控制人持股比例由{percent}%降至{percent}%。',
  'HFO-1234yf等新型制冷剂需求回升，{name}产能利用率达95.87%。',
  '海外方面，纳斯达克指数{verb}{percent}%，{topic}相关个股表现活跃。',
];
