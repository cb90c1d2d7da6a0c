/** Set phrases of law, policy and trade that hold the names of boards and companies. */
export const IDIOMS = `
  自主知识产权 知识产权局 知识产权保护 国家知识产权局 证券法 证券化 资产证券化 证券账户 证券代码 证券简称 证券市场 有价证券 银行间市场 银行间债券市场
  国债逆回购 房地产调控 汽车保有量 保险柜 医药代表 普惠金融 民生保障 民生工程 太平洋地区 亚太地区 环太平洋 太平洋岛国
  平安无事 平安夜 平安是福 人工智能 增长动力 主要驱动力 核心驱动力 内生动力 新动力 长城内外 万里长城 共同富裕 高质量发展 大中华区
`;
