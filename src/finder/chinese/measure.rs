//! Measure words and units of Chinese.

use std::{collections::HashMap, sync::LazyLock};

/// Measure words and units.
const MEASURES: &str = "个百分点 百分点 个基点 基点 平方公里 平方千米 平方米 立方米 千瓦时 亿千瓦时 吨标准煤 人民币 人次 \
    架次 艘次 辆次 台次 家次 班次 车次 场次 户次 件次 条次 批次 项次 宗次 处次 波次 艇次 趟次 \
    个次 起次 列次 队次 头次 份次 例次 千字节 兆字节 字节 千比特 兆比特 比特 美元 欧元 港元 日元 韩元 英镑 卢布 澳元 加元 新台币 泰铢 \
    公斤 千克 毫克 公里 千米 厘米 毫米 海里 英里 公顷 毫升 千瓦 兆瓦 小时 分钟 秒钟 季度 世纪 \
    个月 个晚上 个小时 个工作日 个季度 个星期 个昼夜 昼夜 星期 学期 周岁 人 名 位 起 件 个 处 \
    家 所 项 条 支 把 枚 发 辆 台 艘 架 部 套 张 份 本 册 户 间 栋 座 场 次 轮 波 批 \
    只 头 匹 株 棵 亩 米 吨 克 斤 升 元 倍 度 桶 箱 包 瓶 袋 盒 粒 片 颗 具 门 挺 团 \
    伙 股 例 宗 桩 则 篇 幅 款 种 类 级 层 代 届 期 对 双 副 笔 单 班 列 节 趟 站 村 \
    县 市 省 州 国 校 天 日 年 月 周 分 秒 时 岁 号 两 点 角 毛 块 成 尾 口 扇 幢 辑 集 \
    首 道 面 顶 捆 堆 排 行 人份 剂次 剂 针 床 张次 亿 万";

/// The measure words by their first character, the longest first.
static BY_FIRST: LazyLock<HashMap<char, Vec<&str>>> = LazyLock::new(|| {
    let mut by_first: HashMap<char, Vec<&str>> = HashMap::new();
    for measure in MEASURES.split(' ') {
        if let Some(first) = measure.chars().next() {
            by_first.entry(first).or_default().push(measure);
        }
    }
    for measures in by_first.values_mut() {
        measures.sort_by_key(|measure| std::cmp::Reverse(measure.len()));
    }
    by_first
});

/// The unit at the beginning of a text: the longest that is there.
pub(in crate::finder) fn measure(text: &str) -> Option<&'static str> {
    let measures = BY_FIRST.get(&text.chars().next()?)?;
    measures.iter().find(|measure| text.starts_with(**measure)).copied()
}
