//! The words of the page within another site's page, of what embeds it, and of the full screen.

use crate::data::Language;

/// Every fixed word or sentence of the embedded page and of the dialog that embeds it.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is named after what it says, and says it")]
pub struct EmbedWords {
    pub open_page: &'static str,
    pub new_tab: &'static str,
    pub hint: &'static str,
    pub data: &'static str,
    pub pinned: &'static str,
    pub following: &'static str,
    pub theme_auto: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub height: &'static str,
    pub automatic: &'static str,
    pub fixed: &'static str,
    pub pinned_hint: &'static str,
    pub following_hint: &'static str,
    pub automatic_hint: &'static str,
    pub fixed_hint: &'static str,
    pub preview: &'static str,
    pub code: &'static str,
    pub copy_code: &'static str,
}

/// The words in one language.
pub const fn embed_words(language: Language) -> &'static EmbedWords {
    match language {
        Language::En => &ENGLISH,
        Language::Zh => &CHINESE,
    }
}

static ENGLISH: EmbedWords = EmbedWords {
    open_page: "Open the full page",
    new_tab: " (opens a new tab)",
    hint: "The view as it is now, for a page of your own. It carries its title, its source and the way back here.",
    data: "Data",
    pinned: "This version",
    following: "Current",
    theme_auto: "Auto",
    theme_light: "Light",
    theme_dark: "Dark",
    height: "Height",
    automatic: "Automatic",
    fixed: "Fixed",
    pinned_hint: "It goes on showing this version of the data.",
    following_hint: "It shows whichever version of the data is current.",
    automatic_hint: "A small script, embed.js, gives the frame the height of what is in it.",
    fixed_hint: "No script: the frame keeps its height, and what is in it scrolls.",
    preview: "Preview",
    code: "Code",
    copy_code: "Copy code",
};

static CHINESE: EmbedWords = EmbedWords {
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

/// What the button says that leads to the code for another site's page.
pub const fn embed_title(language: Language) -> &'static str {
    match language {
        Language::En => "Embed",
        Language::Zh => "嵌入",
    }
}

/// What the button says that fills the screen with the page.
pub const fn full_screen(language: Language) -> &'static str {
    match language {
        Language::En => "Full screen",
        Language::Zh => "全屏",
    }
}

/// Why a link's theme is left out: only an embedded page has one.
pub const fn theme_by_itself(language: Language) -> &'static str {
    match language {
        Language::En => "only for an embedded page",
        Language::Zh => "只用于嵌入的页面",
    }
}
