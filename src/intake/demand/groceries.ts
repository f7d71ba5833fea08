/**
 * Everyday goods that a site's list may lack: where one of these words stands, no person is named. It decides nothing but
 * that; which item is meant the site's own list says.
 */
const CHINESE =
  '榴莲 西瓜 苹果 香蕉 橙子 橘子 桔子 柚子 梨 雪梨 桃子 黄桃 李子 杨梅 杨桃 葡萄 草莓 蓝莓 樱桃 车厘子 芒果 菠萝 凤梨 火龙果 猕猴桃 奇异果 柠檬 荔枝 龙眼 桂圆 山竹 哈密瓜 甜瓜 木瓜 石榴 柿子 枇杷 椰子 百香果 番石榴 芭乐 莲雾 释迦 红枣 枣 ' +
  '白菜 青菜 菠菜 生菜 油菜 芹菜 韭菜 香菜 空心菜 包菜 卷心菜 高丽菜 花菜 西兰花 花椰菜 娃娃菜 上海青 小白菜 油麦菜 茼蒿 苋菜 荠菜 芥蓝 菜心 地瓜叶 萝卜 胡萝卜 红萝卜 土豆 马铃薯 洋芋 红薯 地瓜 紫薯 山药 芋头 莲藕 藕 茄子 番茄 西红柿 黄瓜 丝瓜 冬瓜 南瓜 苦瓜 佛手瓜 葫芦 青椒 辣椒 彩椒 尖椒 豆角 四季豆 豇豆 扁豆 毛豆 荷兰豆 豌豆 黄豆 绿豆 红豆 黑豆 豆芽 豆腐 豆干 豆皮 腐竹 玉米 蘑菇 香菇 金针菇 平菇 杏鲍菇 木耳 银耳 海带 紫菜 洋葱 大葱 小葱 葱 姜 生姜 蒜 大蒜 蒜苗 蒜苔 竹笋 芦笋 笋 茭白 秋葵 ' +
  '猪肉 牛肉 羊肉 鸡肉 鸭肉 五花肉 瘦肉 排骨 肋排 猪蹄 里脊 牛腩 牛腱 鸡腿 鸡翅 鸡胸 鸡胸肉 鸡爪 整鸡 老母鸡 鸭子 鸭腿 鱼 鲈鱼 草鱼 鲫鱼 带鱼 三文鱼 黄鱼 鳕鱼 虾 虾仁 基围虾 螃蟹 蟹 蛤蜊 生蚝 鱿鱼 火腿 香肠 腊肠 腊肉 培根 丸子 鱼丸 肉丸 午餐肉 罐头 鸡蛋 鸭蛋 皮蛋 咸鸭蛋 鹌鹑蛋 土鸡蛋 ' +
  '牛奶 鲜奶 酸奶 豆浆 奶粉 奶酪 芝士 黄油 奶油 冰淇淋 雪糕 面包 吐司 馒头 包子 花卷 饺子 馄饨 汤圆 烧卖 春卷 油条 烧饼 手抓饼 面条 挂面 拉面 方便面 泡面 螺蛳粉 米粉 粉丝 粉条 河粉 年糕 粽子 大米 米 小米 糯米 黑米 薏米 燕麦 麦片 面粉 杂粮 ' +
  '油 食用油 花生油 菜油 菜籽油 橄榄油 香油 麻油 盐 食盐 糖 白糖 红糖 冰糖 蜂蜜 酱油 生抽 老抽 醋 陈醋 蚝油 料酒 味精 鸡精 豆瓣酱 番茄酱 辣酱 花椒 胡椒 八角 淀粉 酵母 榨菜 泡菜 腐乳 花生 瓜子 核桃 坚果 饼干 薯片 巧克力 糖果 蛋糕 月饼 果冻 可乐 雪碧 果汁 矿泉水 纯净水 饮料 啤酒 白酒 红酒 咖啡 茶叶 王老吉 李锦记 朱古力 周黑鸭 老干妈 ' +
  '纸巾 卫生纸 抽纸 卷纸 湿巾 尿不湿 纸尿裤 卫生巾 口罩 酒精 消毒液 洗手液 洗洁精 洗衣液 洗衣粉 洗发水 沐浴露 香皂 肥皂 牙膏 牙刷 毛巾 垃圾袋 保鲜膜 保鲜袋 电池 灯泡 猫粮 狗粮 猫砂 蔬菜包 水果包 肉包 套餐 礼包 蔬菜 水果 青菜包';
const ENGLISH =
  'apple banana orange pear peach plum grape strawberry blueberry raspberry cherry mango pineapple kiwi lemon lime melon watermelon papaya pomegranate durian guava lychee avocado fig date coconut ' +
  'potato carrot onion garlic ginger tomato cucumber lettuce spinach cabbage broccoli cauliflower celery pepper chilli chili bean pea peas lentil corn sweetcorn mushroom leek courgette zucchini aubergine brinjal eggplant pumpkin squash radish beetroot turnip parsnip okra asparagus kale herb coriander parsley mint basil salad paneer dal daal atta poha ' +
  'beef pork lamb mutton chicken turkey duck bacon ham sausage mince steak fish salmon cod tuna prawn shrimp crab egg ' +
  'milk yogurt yoghurt curd cheese butter ghee cream bread loaf roll bagel bun cake biscuit cookie cracker cereal oat porridge rice pasta noodle flour sugar salt oil vinegar sauce ketchup mayonnaise honey jam soup crisp chocolate sweet snack nut peanut almond cashew raisin tea coffee juice water cola beer wine squash lemonade ' +
  'nappy diaper wipe tissue toilet soap shampoo toothpaste detergent bleach foil battery bulb candle mask sanitiser sanitizer paracetamol ibuprofen';
/** Before a good's name these make another good of it. */
const KINDS =
  'sweet red brown white green black yellow purple organic baby new large small big medium free frozen fresh sliced whole wholemeal skimmed semi-skimmed full-fat oat soy soya almond coconut chocolate goat goats cherry spring dried tinned canned smoked boiled roasted salted unsalted basmati jasmine self-raising plain brown';

const chinese = new Set(CHINESE.split(' '));
const english = new Set(ENGLISH.split(' '));
const kinds = new Set(KINDS.split(' '));
/** A longer word that ends so is one of them: 大白菜, 苏打饼. */
const LAST = /[菜瓜鱼肉虾蟹油醋酱粉面饼糕纸奶酒茶糖盐豆菇笋蛋果莓桃梨橙]$/;

/** True where a word is of goods whatever the site sells. */
export function isGrocery(text: string): boolean {
  const word = text.trim();
  if (chinese.has(word)) return true;
  if (/^[a-z' -]+$/i.test(word)) {
    const last = word.toLowerCase().split(/\s+/).at(-1)!;
    return (
      [last, last.replace(/s$/, ''), last.replace(/es$/, ''), last.replace(/ies$/, 'y')].some((one) =>
        english.has(one),
      ) || isKind(word.split(/\s+/)[0]!)
    );
  }
  for (let length = 2; length < Math.min(word.length, 5); length++)
    if (chinese.has(word.slice(-length))) return true;
  return word.length > 2 && LAST.test(word) && !/(.)\1$/.test(word);
}

/** True where a word says which sort of a good is meant. */
export function isKind(word: string): boolean {
  return kinds.has(word.toLowerCase());
}
