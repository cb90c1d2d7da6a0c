/**
 * True for what is a person's name beyond doubt: a Chinese surname and one or two characters, a compound surname, a
 * name with a middle dot (买买提·艾力), a Latin name of two words or more (one word may be a firm).
 */
export function isPersonName(text: string): boolean {
  if (LATIN.test(text) || DOTTED.test(text)) return true;
  if (!HAN.test(text) || INSTITUTION.test(text)) return false;
  if (COMPOUND_SURNAMES.has(text.slice(0, 2))) return text.length >= 3;
  return text.length <= 3 && SURNAMES.has(text.charAt(0));
}

const HAN = /^[\u4E00-\u9FFF]{2,4}$/;
const DOTTED = /^[\u4E00-\u9FFF]{1,6}[·•][\u4E00-\u9FFF]{1,8}$/;
const LATIN = /^\p{Lu}[\p{Script=Latin}'’.-]{0,20}(?: \p{Lu}[\p{Script=Latin}'’.-]{0,20}){1,3}$/u;

/** Words that begin with a character which is a surname too (金融界, 安信证券, 高级记者). */
const INSTITUTION = /(?:社|网|报|刊|界|台|部|室|组|讯|财经|证券|记者|编辑|新闻|报道|分析|研究|了解|获悉|采访)$/;

/** The surnames that nearly all Chinese have. Rare ones that are common words (和, 国, 相, 那, 来) are left out. */
const SURNAMES: ReadonlySet<string> = new Set([
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪',
  ...'范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章',
  ...'鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤',
  ...'阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩',
  ...'明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥班储栗燕楚鄢劳谌奚粟冼蔺楼盘闻厉伊仝区阚强屠朴练廉禹祖漆巴晋门容扈晁芮都阙浦戈伏鹿',
]);

const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  '欧阳 上官 皇甫 令狐 诸葛 司徒 司马 申屠 夏侯 贺兰 完颜 慕容 尉迟 长孙 公孙 东方 独孤 南宫 端木 轩辕 宇文 闻人 澹台 呼延'.split(
    ' ',
  ),
);
