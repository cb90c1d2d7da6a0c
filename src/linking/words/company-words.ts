/** What directly behind a name tells that a listed company is meant: its shares move, it reports, it has owners. */
export const OF_A_COMPANY =
  /^(?:[,，:：]?(?:公告|发布公告|发公告|披露|收盘|收涨|收跌|涨停|跌停|涨超|跌超|涨逾|跌逾|涨近|跌近|大涨|大跌|领涨|领跌|午后|早盘|盘中|封板|封涨停|开盘|停牌|复牌|上市|股价|股份回购|市值|港股|A股|a股|H股|h股|盘后|盘前)|(?:的)?(?:股价|股东|董事长|董事会|总裁|总经理|实控人|控股股东|财报|年报|季报|半年报|净利润|营收|业绩|市值|股票)|\(\d{5,6}|\([A-Z]{1,5}\)|\([a-z]{1,5}[.:)])/;
