/** Houses that speak on others' shares: brokers by the ending of their names, investment banks and data providers by name. */
export const SPEAKER =
  /(?:证券|期货|基金|资管|研究|投行)$|^(?:中金|中金公司|国泰君安|国泰海通|海通国际|中信建投|申万宏源|华泰联合|高盛|高盛集团|摩根士丹利|大摩|摩根大通|小摩|花旗|花旗集团|美银|美国银行|瑞银|瑞银集团|瑞信|瑞士信贷|瑞士信贷集团|汇丰|汇丰控股|野村|野村控股|麦格理|里昂|中信里昂|大和|杰富瑞|巴克莱|德意志银行|德银|富国银行|法巴|穆迪|标普|标普全球|晨星|惠誉|交银国际|招银国际|建银国际|中银国际|农银国际|工银国际|光大国际|国信|广发|招商|华泰|东吴|天风|西部|国海|浙商|安信|兴证国际|同花顺|东方财富|东财|choice|大智慧|指南针|wind|万得|富途|富途控股|中指研究院|贝莱德|桥水|先锋领航|伯恩斯坦)$/;

/** Behind a speaker that is itself the news: its own figures, shares and people. */
export const ITS_OWN_NEWS =
  /^:.{0,16}(?:净利|归母|同比|环比|配股|分红|派息|股东|公告|获批|子公司|拟发行|拟回购|减持|聘任|辞任|辞职|罚款|立案|董事)/;

/** Behind a speaker's colon: what it foresees or rates of others. */
export const RATES =
  /^:.{0,8}(?:预计(?!.{0,10}(?:净利|归母|营收|亏损))|预期|维持|给予|上调|下调|重申|看好|看淡|目标价)/;

/** Behind a speaker, in the same clause: what it says, rates or foresees, or who of it does. */
export const SAYS =
  /^(?:[(][^)]{1,16}[)])?(?::|[^,。;!?\n]{0,18}?(?:认为|指出|表示|预计|预测|预期|预料|称(?!号|为)|指(?!数|标|南|引)|料将|估计|估算|测算|建议|维持|给予|予以|上调|下调|调升|调降|重申|首予|首次覆盖|看好|看淡|看多|看空|看法|观点|分析(?:师|称|,)|提到|提示|提醒|强调|形容|判断|相信|研报|研究报告|报告|研究所|研究院|研究部|策略|首席|宏观|固收|点评|团队|数据(?!中心|库)|统计|资讯|评级|目标价|choice|ifind))/;

/** Behind a speaker: one of its people, who says something. */
export const ITS_ANALYST = /^\p{Script=Han}{2,4}:/u;

/** In front of whoever is quoted. */
export const QUOTED = /(?:据|根据|来源:?|援引|引述|引用|参考)$/;

/** Behind any company at all: it is the one that has looked into others. */
export const STUDIES =
  /^[^,。;、]{0,4}(?:研报|研究报告|分析师|首席经济学家|首席分析师|首席策略|研究院|研究所|研究团队|choice数据)/;
