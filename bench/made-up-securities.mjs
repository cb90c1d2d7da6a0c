// Securities that there are not, so that a directory is as large as a real one: a list as `tickerdesk stocks import` takes.

/** The list's text: so many securities, named by two words each. */
export function madeUpSecurities(count) {
  const names = FIRST.flatMap(first => SECOND.map(second => `${first}${second}`));
  if (count > names.length) throw new Error(`There are names for ${names.length} securities.`);
  const lines = names.slice(0, count).map((name, index) => `${MADE_UP + index}.BJ,${name}`);
  return ['symbol,name', ...lines].join('\n');
}

/** From here on the exchange has given few codes. */
const MADE_UP = 924_000;

function pairs(text) {
  return text.replace(/\s/g, '').match(/../g);
}

const FIRST = pairs(`
  岚峰 澜沧 骏驰 晟源 沐辰 泓泽 翊翔 珩远 璟和 铭睿 瀚川 霁月 芷兰 砚山 衍圣 逸飞 穹宇 屿海 樾林 笙歌
  昀晖 钰成 琨玉 峥嵘 澄湖 皓月 泰岳 禾丰 朔方 浔阳 淞江 滦河 漳水 汾酒 沁园 汶川 涪陵 沅江 湟中 渭滨
  弘毅 昭阳 熠星 翰墨 瑾瑜 煜明 铂睿 锦澜 骊山 雁荡 鹭岛 麓谷 黛山 隆盛 鼎晖 颐和 颂德 飒爽 骁勇 凌霄
  靖安 霖雨 霆锋 韬略 韶华 曜石 晗光 旻天 朗润 榆林
`);

const SECOND = pairs(`
  股份 科技 电子 材料 医药 生物 能源 动力 机械 装备 精工 智能 软件 信息 网络 通信 光电 半导 新材 化学
  石化 水泥 建工 路桥 置业 地产 商业 百货 食品 乳业 酒业 饮品 农业 牧业 种业 渔业 林业 纸业 印刷 包装
  服饰 纺织 家居 电器 照明 汽车 轮胎 航空 航运 港口 物流 快运 铁路 重工 船舶 钢铁 铜业 铝业 锂业 稀土
  黄金 煤业 电力 水务 环保 燃气 传媒 影视 教育 旅游
`);
