//! The words of the page itself, in both languages.

use super::View;
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
    pub pace: &'static str,
    pub ratios: &'static str,
    pub statement: &'static str,
    pub pace_note: &'static str,
    pub ratio_note: &'static str,
    pub statement_note: &'static str,
    pub ratios_alone: &'static str,
    pub without_pace: &'static str,
    pub stock_has_no_pace: &'static str,
    pub change_has_no_pace: &'static str,
    pub pace_not_derived: &'static str,
    pub formula: &'static str,
    pub at_least: &'static str,
    pub at_most: &'static str,
    pub computed: &'static str,
    pub scope_same: &'static str,
    pub inputs: &'static str,
    pub used_in: &'static str,
    pub show_in_statement: &'static str,
    pub no_figures: &'static str,
    pub precision: &'static str,
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
    pub alone_in_unit: &'static str,
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
    pub method: &'static str,
    pub example: &'static str,
    pub see_current_data: &'static str,
    pub check_yourself: &'static str,
    pub check_hint: &'static str,
    pub open_text_file: &'static str,
    pub paste_text: &'static str,
    pub clear_text: &'static str,
    pub text_is_cut: &'static str,
    pub paragraphs_counted: &'static str,
    pub paragraphs_ordered: &'static str,
    pub printed: &'static str,
    pub verdict: &'static str,
    pub found: &'static str,
    pub found_elsewhere: &'static str,
    pub missing: &'static str,
    pub own_text: &'static str,
    pub cite: &'static str,
    pub citation_text: &'static str,
    pub copy: &'static str,
    pub copied_text: &'static str,
    pub copy_text_by_hand: &'static str,
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
    pace: "Pace",
    ratios: "Ratios",
    statement: "Statement",
    pace_note: "By day or by night, so that periods of different length can be compared. Each row names the time its number was divided by.",
    ratio_note: "Computed from reported figures, with what their rounding leaves open. Only numbers of one kind share an axis.",
    statement_note: "What each paragraph says, in our own words, with every figure where it was reported.",
    ratios_alone: "Each of its own kind",
    without_pace: "Figures without a pace",
    stock_has_no_pace: "It was so many at one time; it does not add up over the days.",
    change_has_no_pace: "It is a change in percent.",
    pace_not_derived: "The dataset derives no pace from it.",
    formula: "Formula",
    at_least: "At least",
    at_most: "At most",
    computed: "Computed by this page; the statement does not give this number.",
    scope_same: "Both numbers are reported for the same work over the same time.",
    inputs: "Computed from",
    used_in: "Used in",
    show_in_statement: "Show in the statement",
    no_figures: "no figures",
    precision: "Precision",
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
    alone_in_unit: "Alone in their unit",
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
    method: "Method",
    example: "For example",
    see_current_data: "See the current data",
    check_yourself: "Check it yourself",
    check_hint: "Open or paste the statement’s text, and each figure’s number is looked for in its paragraph. The text stays in this page: it is not sent or stored, and no link carries it.",
    open_text_file: "Open a text file",
    paste_text: "Or paste the text",
    clear_text: "Clear the text",
    text_is_cut: " Only the first megabyte of the text was read.",
    paragraphs_counted: "The text has as many paragraphs as the statement; each is taken for the one of its number.",
    paragraphs_ordered: "The text is divided in another way than the statement; numbers are looked for in their order.",
    printed: "As printed",
    verdict: "In your text",
    found: "found",
    found_elsewhere: "found elsewhere",
    missing: "missing",
    own_text: "Your text, with the numbers found",
    cite: "Cite",
    citation_text: "Plain text",
    copy: "Copy",
    copied_text: "Copied",
    copy_text_by_hand: "The browser did not allow copying. The text to copy by hand:",
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
    pace: "速率",
    ratios: "比值",
    statement: "通报",
    pace_note: "换算成每日或每夜，长短不同的时期才可比较；每行都注明所除的时长。",
    ratio_note: "由通报的数字算出，并带上取整留下的余地。只有同类的数共用一条坐标轴。",
    statement_note: "逐段概述通报内容，并非原文；每个数字放在它出现的地方。",
    ratios_alone: "各成一类",
    without_pace: "没有速率的数字",
    stock_has_no_pace: "这是某一时点的数目，不随日子累加。",
    change_has_no_pace: "这是百分比变化。",
    pace_not_derived: "数据中没有由它算出的速率。",
    formula: "算式",
    at_least: "最少",
    at_most: "最多",
    computed: "由本页算出，通报没有给出这个数。",
    scope_same: "两个数字出自同一时间的同一项工作。",
    inputs: "所用数字",
    used_in: "用于计算",
    show_in_statement: "在通报中查看",
    no_figures: "没有数字",
    precision: "精度",
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
    alone_in_unit: "单位各不相同",
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
    method: "方法",
    example: "例如",
    see_current_data: "查看当前数据",
    check_yourself: "自己核对",
    check_hint: "打开或粘贴通报原文，逐个核对数字是否在相应段落中。文字只留在本页，不会发送或保存，也不会写进链接。",
    open_text_file: "打开文本文件",
    paste_text: "或粘贴文字",
    clear_text: "清除文字",
    text_is_cut: "只读取了开头的一兆字节。",
    paragraphs_counted: "文字的段数与通报相同，按段落序号逐段核对。",
    paragraphs_ordered: "文字的分段与通报不同，改按先后次序核对。",
    printed: "原文数字",
    verdict: "在您的文字中",
    found: "找到",
    found_elsewhere: "在别处找到",
    missing: "没有找到",
    own_text: "您的文字与找到的数字",
    cite: "引用",
    citation_text: "纯文本",
    copy: "复制",
    copied_text: "已复制",
    copy_text_by_hand: "浏览器不允许自动复制，请手动复制：",
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

/// "7 of 27 figures", "3 of 8 ratios": what of a view's is shown.
pub fn shown_of_all(view: View, shown: usize, all: usize, language: Language) -> String {
    let [en, _, zh] = nouns(view);
    match language {
        Language::En => format!("{shown} of {all} {en}"),
        Language::Zh => format!("{all}个{zh}中的{shown}个"),
    }
}

/// "7 figures", "1 ratio".
pub fn counted(view: View, count: usize, language: Language) -> String {
    let [en, en_one, zh] = nouns(view);
    match language {
        Language::En => format!("{count} {}", if count == 1 { en_one } else { en }),
        Language::Zh => format!("{count}个{zh}"),
    }
}

/// What a view shows: several and one in English, and in Chinese.
const fn nouns(view: View) -> [&'static str; 3] {
    match view {
        View::Compare | View::Statement | View::Table => ["figures", "figure", "数字"],
        View::Pace => ["rates", "rate", "速率"],
        View::Ratios => ["ratios", "ratio", "比值"],
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

/// What a view is called.
pub const fn view_name(view: View, language: Language) -> &'static str {
    let words = words(language);
    match view {
        View::Compare => words.compare,
        View::Pace => words.pace,
        View::Ratios => words.ratios,
        View::Statement => words.statement,
        View::Table => words.table,
    }
}

/// "27 of 27 figures found in their places.": what a check of the reader's text came to.
pub fn figures_found(found: usize, elsewhere: usize, missing: usize, language: Language) -> String {
    let all = found + elsewhere + missing;
    let mut text = match language {
        Language::En => format!("{found} of {all} figures found in their places"),
        Language::Zh => format!("{all}个数字中有{found}个在原处找到"),
    };
    for (count, en, zh) in [(elsewhere, "found elsewhere", "个在别处找到"), (missing, "missing", "个没有找到")]
    {
        if count > 0 {
            text.push_str(&match language {
                Language::En => format!(", {count} {en}"),
                Language::Zh => format!("，{count}{zh}"),
            });
        }
    }
    text.push_str(match language {
        Language::En => ".",
        Language::Zh => "。",
    });
    text
}

/// "found, paragraphs 2 and 8": where in the reader's text a number was found.
pub fn found_in(verdict: &str, paragraphs: &[usize], language: Language) -> String {
    let numbers: Vec<_> = paragraphs.iter().map(usize::to_string).collect();
    match (language, paragraphs.len()) {
        (Language::En, 1) => format!("{verdict}, paragraph {}", numbers.concat()),
        (Language::En, _) => format!("{verdict}, paragraphs {}", numbers.join(" and ")),
        (Language::Zh, _) => format!("{verdict}：第{}段", numbers.join("、")),
    }
}

/// Says that an earlier version of the data is shown, as a link asks.
pub fn earlier_data_shown(shown: &str, current: &str, language: Language) -> String {
    match language {
        Language::En => format!(
            "This is version {shown} of the data, which the link was made with. The current version is {current}; \
             figures may differ."
        ),
        Language::Zh => format!("当前显示的是做链接时所用的数据版本{shown}。现行版本为{current}，数字可能不同。"),
    }
}

/// Says that the current data is shown, as the version that a link was made with is not kept.
pub fn current_data_shown(shown: &str, asked: &str, language: Language) -> String {
    match language {
        Language::En => format!(
            "The link was made with version {asked} of the data, which this site does not have. The current version, \
             {shown}, is shown instead; figures may differ."
        ),
        Language::Zh => {
            format!("链接所用的数据版本{asked}在本站没有保存，现改为显示现行版本{shown}，数字可能不同。")
        }
    }
}

/// The name of one chart for a screen reader: "People, 7 figures, log scale".
pub fn chart_name(heading: &str, count: &str, log: bool, language: Language) -> String {
    let scale = if log { words(language).log_axis } else { words(language).linear_axis };
    match language {
        Language::En => format!("{heading}, {count}, {scale}"),
        Language::Zh => format!("{heading}，{count}，{scale}"),
    }
}
