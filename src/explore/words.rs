//! The words of the page itself, in both languages.

use crate::figure::Language;

/// Every fixed word or sentence of the page.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is named after what it says, and says it")]
pub struct Words {
    pub skip_to_figures: &'static str,
    pub lede: &'static str,
    pub other_language: &'static str,
    pub theme: &'static str,
    pub theme_hint: &'static str,
    pub theme_auto: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub copy_link: &'static str,
    pub copied: &'static str,
    pub copy_by_hand: &'static str,
    pub filter_by_category: &'static str,
    pub all: &'static str,
    pub search: &'static str,
    pub clear_all: &'static str,
    pub nothing_found: &'static str,
    pub nothing_found_hint: &'static str,
    pub views: &'static str,
    pub compare: &'static str,
    pub table: &'static str,
    pub scale: &'static str,
    pub scale_auto: &'static str,
    pub scale_log: &'static str,
    pub scale_linear: &'static str,
    pub sort: &'static str,
    pub by_value: &'static str,
    pub by_statement: &'static str,
    pub by_name: &'static str,
    pub by_category: &'static str,
    pub order_reversed: &'static str,
    pub unit_note: &'static str,
    pub legend_rounding: &'static str,
    pub legend_open: &'static str,
    pub legend_log: &'static str,
    pub legend_bar: &'static str,
    pub how_to_move: &'static str,
    pub alone: &'static str,
    pub alone_hint: &'static str,
    pub log_axis: &'static str,
    pub linear_axis: &'static str,
    pub figure: &'static str,
    pub category: &'static str,
    pub reported: &'static str,
    pub stands_for: &'static str,
    pub unit: &'static str,
    pub period: &'static str,
    pub length: &'static str,
    pub paragraph: &'static str,
    pub left_open: &'static str,
    pub stands_in: &'static str,
    pub close: &'static str,
    pub detail: &'static str,
    pub about: &'static str,
    pub about_hint: &'static str,
    pub authority: &'static str,
    pub outlet: &'static str,
    pub published: &'static str,
    pub year_inferred: &'static str,
    pub periods_covered: &'static str,
    pub not_verified: &'static str,
    pub data_version: &'static str,
    pub data_file: &'static str,
    pub dismiss: &'static str,
    pub part_not_loaded: &'static str,
    pub try_again: &'static str,
    pub link_ignored: &'static str,
    pub unknown_key: &'static str,
    pub unknown_id: &'static str,
    pub bad_value: &'static str,
    pub bad_escape: &'static str,
    pub repeated: &'static str,
    pub too_long: &'static str,
    pub newer_version: &'static str,
    pub undrawable: &'static str,
    pub table_heading: &'static str,
}

/// The words in one language.
pub const fn words(language: Language) -> &'static Words {
    match language {
        Language::En => &EN,
        Language::Zh => &ZH,
    }
}

static EN: Words = Words {
    skip_to_figures: "Skip to the figures",
    lede: "Each mark shows what was reported, over which days, how precisely, and where in the statement it stands.",
    other_language: "中文",
    theme: "Theme",
    theme_hint: "Theme: as your device, light or dark",
    theme_auto: "Theme: as your device",
    theme_light: "Theme: light",
    theme_dark: "Theme: dark",
    copy_link: "Copy link",
    copied: "Link copied",
    copy_by_hand: "The browser did not allow copying. The link to copy by hand:",
    filter_by_category: "Filter by category",
    all: "All",
    search: "Search figures",
    clear_all: "Clear all",
    nothing_found: "No figure matches.",
    nothing_found_hint: "Try another word or fewer categories, or go back to all figures.",
    views: "Views",
    compare: "Compare",
    table: "Table",
    scale: "Scale",
    scale_auto: "Auto",
    scale_log: "Log",
    scale_linear: "Linear",
    sort: "Sort by",
    by_value: "Value",
    by_statement: "Statement order",
    by_name: "Name",
    by_category: "Category",
    order_reversed: "Reverse the order",
    unit_note: "Only figures in the same unit share an axis.",
    legend_rounding: "band: what rounding leaves open",
    legend_open: "arrow: “more than”, no upper end",
    legend_log: "dot: log scale, each step ten times the last",
    legend_bar: "bar: linear scale, from zero",
    how_to_move: "Arrow keys move between marks, Home and End go to the first and last, Enter opens the detail, Escape closes it.",
    alone: "Reported alone",
    alone_hint: "no other figure shown in the same unit",
    log_axis: "log scale",
    linear_axis: "linear scale",
    figure: "Figure",
    category: "Category",
    reported: "As reported",
    stands_for: "Can stand for",
    unit: "Unit",
    period: "Period",
    length: "Length",
    paragraph: "Paragraph",
    left_open: "Left open",
    stands_in: "Stands in",
    close: "Close",
    detail: "Detail of the chosen figure",
    about: "About these figures",
    about_hint: "Choose a mark to see its number, its period, its place in the statement and what it leaves open.",
    authority: "Reported by",
    outlet: "Published by",
    published: "Date",
    year_inferred: "the text names no year; it is inferred",
    periods_covered: "Periods",
    not_verified: "The figures are the authority’s own claims. They are shown as reported and not independently verified.",
    data_version: "Data version",
    data_file: "Data (JSON)",
    dismiss: "Dismiss",
    part_not_loaded: "This part of the page could not be loaded. Check the connection and try again.",
    try_again: "Try again",
    link_ignored: "Some of this link could not be used and is left out:",
    unknown_key: "not a setting of this page",
    unknown_id: "not in this dataset",
    bad_value: "not a possible value",
    bad_escape: "damaged on the way",
    repeated: "given twice; the first counts",
    too_long: "too long",
    newer_version: "made by a newer version of this page",
    undrawable: "This chart could not be drawn. Its figures are in the table.",
    table_heading: "All figures, as this page was published",
};

static ZH: Words = Words {
    skip_to_figures: "跳到数字",
    lede: "每个标记说明通报了什么、涵盖哪些日子、精确到什么程度，以及出自通报的哪一段。",
    other_language: "English",
    theme: "主题",
    theme_hint: "主题：跟随设备、浅色或深色",
    theme_auto: "主题：跟随设备",
    theme_light: "主题：浅色",
    theme_dark: "主题：深色",
    copy_link: "复制链接",
    copied: "链接已复制",
    copy_by_hand: "浏览器不允许自动复制，请手动复制此链接：",
    filter_by_category: "按类别筛选",
    all: "全部",
    search: "搜索数字",
    clear_all: "全部清除",
    nothing_found: "没有符合条件的数字。",
    nothing_found_hint: "换一个词或少选几类，也可以回到全部数字。",
    views: "视图",
    compare: "比较",
    table: "表格",
    scale: "刻度",
    scale_auto: "自动",
    scale_log: "对数",
    scale_linear: "线性",
    sort: "排序",
    by_value: "数值",
    by_statement: "通报顺序",
    by_name: "名称",
    by_category: "类别",
    order_reversed: "颠倒顺序",
    unit_note: "只有单位相同的数字共用一条坐标轴。",
    legend_rounding: "色带：取整留下的余地",
    legend_open: "箭头：“超过”，没有上限",
    legend_log: "圆点等符号：对数刻度，每格十倍",
    legend_bar: "条形：线性刻度，从零开始",
    how_to_move: "方向键在标记之间移动，Home 和 End 到第一个和最后一个，Enter 打开详情，Esc 关闭。",
    alone: "单独通报",
    alone_hint: "所示数字中没有相同单位的",
    log_axis: "对数刻度",
    linear_axis: "线性刻度",
    figure: "数字",
    category: "类别",
    reported: "通报数值",
    stands_for: "可能的范围",
    unit: "单位",
    period: "时期",
    length: "时长",
    paragraph: "段落",
    left_open: "未说明之处",
    stands_in: "出处",
    close: "关闭",
    detail: "所选数字的详情",
    about: "关于这些数字",
    about_hint: "选择一个标记，查看它的数值、时期、在通报中的位置，以及没有说明的地方。",
    authority: "通报机关",
    outlet: "发布媒体",
    published: "日期",
    year_inferred: "原文未写年份，系推断",
    periods_covered: "时期",
    not_verified: "这些数字是通报机关自己的说法，本页照录，未经独立核实。",
    data_version: "数据版本",
    data_file: "数据（JSON）",
    dismiss: "知道了",
    part_not_loaded: "这一部分没有加载成功。请检查网络后重试。",
    try_again: "重试",
    link_ignored: "链接中有些内容无法使用，已略去：",
    unknown_key: "不是本页的设置",
    unknown_id: "数据中没有",
    bad_value: "不是可用的值",
    bad_escape: "传送中已损坏",
    repeated: "重复出现，以第一个为准",
    too_long: "过长",
    newer_version: "由更新版本的页面生成",
    undrawable: "这幅图画不出来，其中的数字见表格。",
    table_heading: "本页发布时的全部数字",
};

/// "7 of 27 figures".
pub fn figures_shown(shown: usize, all: usize, language: Language) -> String {
    match language {
        Language::En => format!("{shown} of {all} figures"),
        Language::Zh => format!("{all}个数字中的{shown}个"),
    }
}

/// "7 figures".
pub fn figures_counted(count: usize, language: Language) -> String {
    match language {
        Language::En if count == 1 => "1 figure".to_owned(),
        Language::En => format!("{count} figures"),
        Language::Zh => format!("{count}个数字"),
    }
}

/// "As reported by … on 5 August 2022".
pub fn as_reported_by(authority: &str, date: &str, language: Language) -> String {
    match language {
        Language::En => format!("As reported by {authority} on {date}"),
        Language::Zh => format!("据{authority}{date}通报"),
    }
}

/// "One statement, 27 figures."
pub fn one_statement(figures: usize, language: Language) -> String {
    match language {
        Language::En => format!("One statement, {figures} figures."),
        Language::Zh => format!("一份通报，{figures}个数字。"),
    }
}

/// "paragraph 14 of 26".
pub fn paragraph_of(paragraph: usize, all: usize, language: Language) -> String {
    match language {
        Language::En => format!("paragraph {paragraph} of {all}"),
        Language::Zh => format!("第{paragraph}段，共{all}段"),
    }
}

/// The name of one chart for a screen reader: "People, 7 figures, log scale".
pub fn chart_name(heading: &str, figures: usize, log: bool, language: Language) -> String {
    let scale = if log { words(language).log_axis } else { words(language).linear_axis };
    let count = figures_counted(figures, language);
    match language {
        Language::En => format!("{heading}, {count}, {scale}"),
        Language::Zh => format!("{heading}，{count}，{scale}"),
    }
}
