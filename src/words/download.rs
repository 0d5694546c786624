//! The words of taking a view away: the dialog, and the files that explain themselves.

use super::sentence::{colon, how_many, view_name};
use crate::{data::Language, query::View};

/// Every fixed word or sentence of the dialog, and of the files.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is named after what it says, and says it")]
pub struct TakingWords {
    pub picture: &'static str,
    pub format: &'static str,
    pub wide: &'static str,
    pub square: &'static str,
    pub story: &'static str,
    pub fit: &'static str,
    pub theme: &'static str,
    pub light: &'static str,
    pub dark: &'static str,
    pub scale: &'static str,
    pub png: &'static str,
    pub svg: &'static str,
    pub svg_hint: &'static str,
    pub copy_picture: &'static str,
    pub data: &'static str,
    pub csv_hint: &'static str,
    pub json_hint: &'static str,
    pub copy_table: &'static str,
    pub copy_table_hint: &'static str,
    pub everything: &'static str,
    pub zip_hint: &'static str,
    pub share: &'static str,
    pub share_hint: &'static str,
    pub working: &'static str,
    pub picture_copied: &'static str,
    pub table_copied: &'static str,
    pub no_picture_clipboard: &'static str,
    pub not_copied: &'static str,
    pub shared: &'static str,
    pub not_shared: &'static str,
    pub not_drawn: &'static str,
    pub not_packed: &'static str,
    pub not_written: &'static str,
    pub value: &'static str,
    pub low: &'static str,
    pub high: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub readme_what: &'static str,
    pub readme_whose: &'static str,
    pub readme_filters: &'static str,
    pub readme_files: &'static str,
    pub readme_columns: &'static str,
    pub readme_link: &'static str,
    pub readme_opening: &'static str,
    pub readme_claims: &'static str,
    pub no_filters: &'static str,
}

static EN: TakingWords = TakingWords {
    picture: "Picture",
    format: "Format",
    wide: "Wide",
    square: "Square",
    story: "Story",
    fit: "Full length",
    theme: "Colours",
    light: "Light",
    dark: "Dark",
    scale: "Size of the PNG",
    png: "PNG",
    svg: "SVG",
    svg_hint: "sharp at any size, can be edited",
    copy_picture: "Copy picture",
    data: "Data",
    csv_hint: "for spreadsheets",
    json_hint: "for programs, says what it is",
    copy_table: "Copy table",
    copy_table_hint: "to paste into a spreadsheet",
    everything: "Everything",
    zip_hint: "all of it with its citation, explained",
    share: "Share…",
    share_hint: "with the apps of this device",
    working: "Working on it…",
    picture_copied: "Picture copied.",
    table_copied: "Table copied.",
    no_picture_clipboard: "This browser does not let a page copy pictures. Save the PNG instead.",
    not_copied: "The browser did not allow copying.",
    shared: "Shared.",
    not_shared: "The browser could not share this. The link and the files can be taken from here all the same.",
    not_drawn: "The picture could not be drawn. The data can be saved all the same.",
    not_packed: "The archive could not be made. Each file can be saved on its own.",
    not_written: "The file could not be made. Copying the table may still work.",
    value: "Value",
    low: "At least",
    high: "At most",
    from: "First day",
    to: "Last day",
    readme_what: "What this is",
    readme_whose: "Whose figures these are",
    readme_filters: "What is shown",
    readme_files: "Files",
    readme_columns: "Columns of table.csv",
    readme_link: "Where it is from",
    readme_opening: "One view of a page that opens up the figures of a single official statement: what was counted, over which days, how precisely it was printed, and where it stands.",
    readme_claims: "The page reports the figures and vouches for none of them. What is computed from them was not reported.",
    no_filters: "All of them; no filter is set.",
};

static ZH: TakingWords = TakingWords {
    picture: "图片",
    format: "版式",
    wide: "横幅",
    square: "方形",
    story: "竖幅",
    fit: "长图",
    theme: "配色",
    light: "浅色",
    dark: "深色",
    scale: "PNG尺寸",
    png: "PNG",
    svg: "SVG",
    svg_hint: "任意放大不失真，可编辑",
    copy_picture: "复制图片",
    data: "数据",
    csv_hint: "供电子表格使用",
    json_hint: "供程序读取，自带说明",
    copy_table: "复制表格",
    copy_table_hint: "可粘贴到电子表格",
    everything: "全部",
    zip_hint: "以上全部，附引用信息和说明",
    share: "分享…",
    share_hint: "用本设备上的应用",
    working: "正在生成……",
    picture_copied: "图片已复制。",
    table_copied: "表格已复制。",
    no_picture_clipboard: "此浏览器不允许网页复制图片，请改为保存PNG。",
    not_copied: "浏览器不允许复制。",
    shared: "已分享。",
    not_shared: "浏览器无法分享。链接和文件仍可在此取用。",
    not_drawn: "图片未能画出。数据仍可保存。",
    not_packed: "压缩包未能生成。各文件仍可单独保存。",
    not_written: "文件未能生成，可以试试复制表格。",
    value: "数值",
    low: "下限",
    high: "上限",
    from: "第一天",
    to: "最后一天",
    readme_what: "这是什么",
    readme_whose: "这是谁的数字",
    readme_filters: "显示的内容",
    readme_files: "文件",
    readme_columns: "table.csv的各列",
    readme_link: "出处",
    readme_opening: "一个页面的一种视图。该页面展开一份官方通报中的数字：统计了什么、涵盖哪些天、印得多精确、出现在哪一段。",
    readme_claims: "页面只是转述这些数字，不为其中任何一个作保。由它们算出的数并非通报内容。",
    no_filters: "全部内容，未作筛选。",
};

/// The words in one language.
pub const fn taking_words(language: Language) -> &'static TakingWords {
    match language {
        Language::En => &EN,
        Language::Zh => &ZH,
    }
}

/// "Compare: 7 of 27 figures": a view, and how much it shows.
pub fn shown_in_words(view: View, shown: usize, all: usize, language: Language) -> String {
    [view_name(view, language), colon(language), &how_many(view, shown, all, language)].concat()
}

/// "2,400 × 1,350 pixels": how large a picture becomes.
pub fn pixels(width: &str, height: &str, language: Language) -> String {
    match language {
        Language::En => [width, " × ", height, " pixels"].concat(),
        Language::Zh => [width, " × ", height, "像素"].concat(),
    }
}

/// "Saved as hundred-days-….png.": that a file was handed to the browser.
pub fn saved_as(name: &str, language: Language) -> String {
    match language {
        Language::En => ["Saved as ", name, "."].concat(),
        Language::Zh => ["已保存为", name, "。"].concat(),
    }
}

/// What the preview of a picture shows, for those who do not see it.
pub fn preview_of(title: &str, shown: &str, language: Language) -> String {
    match language {
        Language::En => ["Preview of the picture: ", title, ". ", shown, "."].concat(),
        Language::Zh => ["图片预览：", title, "。", shown, "。"].concat(),
    }
}

/// What a file of the archive is, by the end of its name; nothing for one that the archive never has.
pub fn file_description(name: &str, language: Language) -> &'static str {
    const FILES: [(&str, &str, &str); 8] = [
        (".svg", "The picture, sharp at any size", "图片，任意放大不失真"),
        (".png", "The picture in another format, at twice its size", "同一内容的另一版式，两倍尺寸"),
        (
            "table.csv",
            "The figures as a table: UTF-8, plain digits, an empty cell where there is no bound",
            "数字表：UTF-8编码，数字不带分隔符，没有上限或下限处留空",
        ),
        (
            "data.json",
            "The same with the statement’s source, the units and what each figure leaves open",
            "同一批数字，附通报来源、单位及每个数字未说明的内容",
        ),
        (
            "datapackage.json",
            "These files described for programs, as a Data Package",
            "供程序读取的文件说明（Data Package）",
        ),
        ("citation.txt", "How to cite this view", "引用本视图的写法"),
        ("citation.bib", "The same for BibTeX", "同上，BibTeX格式"),
        ("citation.json", "The same for reference managers, as CSL-JSON", "同上，供文献管理软件使用（CSL-JSON）"),
    ];
    let found = FILES.iter().find(|(end, ..)| name.ends_with(end));
    found.map_or("", |&(_, en, zh)| match language {
        Language::En => en,
        Language::Zh => zh,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_is_named_with_how_much_it_shows() {
        assert_eq!(shown_in_words(View::Compare, 27, 27, Language::En), "Compare: 27 figures");
        assert_eq!(shown_in_words(View::Pace, 3, 12, Language::Zh), "速率：12个速率中的3个");
    }
}
