/** Listed names that are also crops. */
export const CROPS: ReadonlySet<string> = new Set(['苹果', '小米', '黑芝麻', '向日葵', '农产品', '红豆']);

/** Words of the farm and its markets: what is named like a crop in one text with them is one. */
export const OF_THE_FARM =
  /果农|果园|果品|水果|鲜果|种植|产区|采摘|亩产|杂粮|批发价|批发市场|农户|丰收|郑商所|收购价|冷库/;
