//! Punctuation in Chinese, and the words of captions, comparisons, attribution, pictures and embedded pages.

use super::super::{
    attribution::AttributionWords, caption::CaptionWords, comparison::ComparisonWords, embed::EmbedWords,
    failure::FailureWords, language::Punctuation, picture::PictureWords,
};

pub(in crate::words) static PUNCTUATION: Punctuation = Punctuation {
    colon: "：",
    comma: "，",
    list_comma: "、",
    semicolon: "；",
    full_stop: "。",
    space: "",
    open_quote: "“",
    close_quote: "”",
    open_title: "《",
    close_title: "》",
    open_bracket: "（",
    close_bracket: "）",
};

pub(in crate::words) static CAPTION: CaptionWords = CaptionWords {
    named: "“{label}”（{number}）",
    times: "其中最大的数字是{largest}，为最小的{smallest}的{times}倍。",
    larger: "其中最大的数字是{largest}，最小的是{smallest}。",
    not_told: "其中相差最大的是{largest}和{smallest}，但两者可能代表的范围相互重叠。",
    alike: "这些数字相同：{number}。",
    one_figure: "所显示的{shown}个数字都属于同一时段：“{periods}”。",
    one_period: "所显示的{shown}个数字都属于同一时段：“{periods}”。",
    most_in_one: "所显示的{shown}个数字中，有{most}个属于同一时段：“{periods}”。",
    most_in_several: "在所显示的{shown}个数字中，“{periods}”的最多，各有{most}个。",
    between_periods: "”和“",
};

pub(in crate::words) static COMPARISON: ComparisonWords = ComparisonWords {
    title: "并列比较",
    pin: "固定以便比较",
    unpin: "停止比较",
    pinned: "已固定。选择另一个标记，与它并列查看；也可从下面选择：",
    compare_with: "比较对象",
    choose: "选择一个数字",
    same_unit: "单位相同",
    other_unit: "单位不同",
    no_ratio: "没有比值",
    ratio: "比值",
    keep_in_mind: "须留意",
    times: "{number}倍",
    sentence: "“{larger}”为“{smaller}”的{times}。",
    other_units: "一个计的是“{first}”，另一个计的是“{second}”：单位不同，没有倍数可言。",
    rate_and_total: "一个是每日或每夜的速率，另一个是整个时段的总数：两者之间没有倍数可言。",
    day_and_night: "一个按天算，另一个按夜算，而一夜的时数比一天少：两者之间没有倍数可言。",
    not_above_zero: "其中一个数字可能为零或负数，倍数没有意义。",
    no_bounds: "通报没有给出其中一个数字的上下限，比值也就没有上下限。",
    may_be_equal: "两个数字可能代表的范围相互重叠，两者可能相等。",
    lengths: "时段长短不同：{first}与{second}。",
    overlap: "两者的日期有重叠，通报没有说明一个数字是否包含另一个。",
};

pub(in crate::words) static ATTRIBUTION: AttributionWords = AttributionWords {
    reported: "{authority}通报{place}，{outlet}{date}发布。",
    derived: "据{authority}通报的数字计算{place}，{outlet}{date}发布。",
    collected: "数字由{authority}通报{place}，{outlet}{date}发布。",
    year_is_inferred: "原文未写年份，{year}年系推断。",
    not_verified: "未经独立核实。",
    in_page: "载《{page}》，数据版本{version}。",
    data_version: "数据版本{version}。",
    read_at: "{url} （{day}访问）。",
    paragraphs: "第{earlier}、{last}段，共{all}段",
    against: "{first}与{second}",
};

pub(in crate::words) static PICTURE: PictureWords = PictureWords {
    search: "搜索",
    categories: "类别",
    view_has_no_picture: "此视图由文字组成，没有图片；其中的数字可以下载为表格。",
    nothing_to_draw: "按现在的筛选条件，没有可画的内容。",
    undrawable: "图片画不出来；其中的数字可以下载为表格。",
};

pub(in crate::words) static EMBED: EmbedWords = EmbedWords {
    open_page: "打开完整页面",
    new_tab: "（在新标签页中打开）",
    hint: "把当前视图放进您自己的网页，附带标题、出处和返回本页的链接。",
    data: "数据",
    pinned: "此版本",
    following: "现行版本",
    theme_auto: "自动",
    theme_light: "浅色",
    theme_dark: "深色",
    height: "高度",
    automatic: "自动",
    fixed: "固定",
    pinned_hint: "始终显示这个版本的数据。",
    following_hint: "显示届时的现行数据。",
    automatic_hint: "由小脚本 embed.js 让框架的高度随内容变化。",
    fixed_hint: "不用脚本：框架高度不变，内容在其中滚动。",
    preview: "预览",
    code: "代码",
    copy_code: "复制代码",
};

pub(in crate::words) static FAILURE: FailureWords = FailureWords {
    unreachable: "数字没有加载成功：没有得到应答。请检查网络后重试。",
    missing: "数字没有加载成功：找不到数据文件。",
    refused: "数字没有加载成功：服务器返回状态{status}。",
    invalid: "数据文件无法使用，发现{count}处问题。",
    broken: "页面出错了，请重新加载。",
    retry: "重试",
    stalled: "图表仍在加载，网络可能较慢。同样的数字可以先看表格。",
    show_table: "看表格",
};
