//! What stands in place of the figures when the dataset cannot be shown: which failure it is, and a retry.

use crate::{
    data::{Language, Problems},
    ui::{Element, element::element},
};

/// Why the dataset cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The request got no answer: the reader is offline or the server is.
    Unreachable,
    /// The server answered, but not with the file.
    Refused {
        /// The HTTP status code.
        status: u16,
    },
    /// The file is no dataset.
    Invalid(Problems),
    /// The page itself broke; `index.html` shows this when WebAssembly traps.
    Broken,
}

/// The most problems that are listed; a file with more is broken throughout.
const MOST_LISTED: usize = 50;

/// The page for a failure. It speaks both languages: the reader's choice may be part of what failed.
/// `address` is that of the dataset.
pub fn failure_page(failure: Failure, address: &str) -> Element {
    let (en, zh) = match &failure {
        Failure::Unreachable => (
            "The figures could not be loaded: there was no answer. Check the connection and try again.".to_owned(),
            "数字没有加载成功：没有得到应答。请检查网络后重试。".to_owned(),
        ),
        Failure::Refused { status: 404 } => (
            "The figures could not be loaded: the data file is missing.".to_owned(),
            "数字没有加载成功：找不到数据文件。".to_owned(),
        ),
        Failure::Refused { status } => (
            format!("The figures could not be loaded: the server answered with status {status}."),
            format!("数字没有加载成功：服务器返回状态{status}。"),
        ),
        Failure::Invalid(Problems(problems)) => (
            format!("The data file cannot be used. Problems found: {}.", problems.len()),
            format!("数据文件无法使用，发现{}处问题。", problems.len()),
        ),
        Failure::Broken => {
            ("Something went wrong in this page. Reload it to go on.".to_owned(), "页面出错了，请重新加载。".to_owned())
        }
    };
    let problem = |code: String, text: String| {
        element("li").child(element("code").child(code)).child(element("span").child(text))
    };
    let details = match failure {
        Failure::Invalid(Problems(problems)) => problems
            .into_iter()
            .take(MOST_LISTED)
            .map(|found| {
                problem(found.place().to_owned(), format!("expected {}, found {}", found.expected, found.found))
            })
            .collect(),
        Failure::Broken => Vec::new(),
        Failure::Unreachable | Failure::Refused { .. } => vec![problem(address.to_owned(), String::new())],
    };
    let retry = element("a")
        .class("button primary")
        .attr("href", "")
        .child("Try again · ")
        .child(element("span").attr("lang", Language::Zh.tag()).child("重试"));
    element("div")
        .class("failure")
        .attr("role", "alert")
        .child(element("h1").child(en))
        .child(element("p").class("failure-zh").attr("lang", Language::Zh.tag()).child(zh))
        .child(element("p").child(retry))
        .child(element("ul").class("problems").children(details))
}

/// The message for a page whose program takes long to come, in both languages, with a way to the plain table.
#[cfg(not(target_arch = "wasm32"))]
pub(in crate::ui) fn stalled() -> Element {
    let chinese = |text| element("span").attr("lang", Language::Zh.tag()).child(text);
    let text = element("p")
        .child(
            "The charts are still loading; the connection may be slow. The same figures can be read as a plain table. ",
        )
        .child(chinese("图表仍在加载，网络可能较慢。同样的数字可以先看表格。"));
    let show =
        element("button").class("button").attr("type", "button").child("Show the table · ").child(chinese("看表格"));
    element("div").class("notice stalled").attr("role", "status").child(text).child(show)
}

#[cfg(test)]
mod tests {
    use super::{Failure, failure_page};
    use crate::data::{Problem, Problems};

    #[test]
    fn each_failure_says_which_it_is_and_offers_a_retry() {
        let problem = Problem { at: "/id".to_owned(), expected: "an id".to_owned(), found: "7".to_owned() };
        let cases = [
            (Failure::Unreachable, "no answer"),
            (Failure::Refused { status: 404 }, "missing"),
            (Failure::Refused { status: 503 }, "status 503"),
            (Failure::Invalid(Problems(vec![problem])), "expected an id, found 7"),
            (Failure::Broken, "Reload"),
        ];
        for (failure, said) in cases {
            let page = failure_page(failure, "data/x.json").to_text();
            assert!(page.contains(said), "{page}");
            assert!(page.contains("Try again"), "{page}");
        }
    }
}
