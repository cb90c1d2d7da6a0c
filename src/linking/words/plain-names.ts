/** Names that jieba's dictionary has as common words, and that papers nonetheless use for the company. */
export const PLAIN_NAMES = `
  东安动力 两面针 乐凯胶片 云迹 五粮液 京东 人人乐 努比亚 友邦保险 双汇 可口可乐 商汤 四川双马 安踏 宏源证券 富阳 小米 平安保险
  平高电气 强生 微软 思科 报喜鸟 携程 数源科技 新华联 新大洲 歌华有线 水井坊 汾酒 波音 泸天化 浙江广厦 深赤湾 漫步者 特力 用友 白花油 百事可乐 百度
  盛业 石药 神州数码 网易 网易公司 美尔雅 耐克公司 联众 苏泊尔 英特尔 苹果公司 茅台 西藏天路 通用电气 银河证券 青岛海尔 风华高科 首都在线 鳄鱼恤
`;
