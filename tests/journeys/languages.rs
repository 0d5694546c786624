//! Languages: the page in English and in Chinese.

use std::collections::BTreeSet;

use crate::{
    harness::{eventually, journey},
    page::Role,
};

/// All visible and announced texts: content, labels, placeholders and the title.
const WORDS: &str = "
    const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
    const words = [document.title];
    const isOtherLanguage = element => element.closest('[lang]:not(html)');
    while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!isOtherLanguage(element)) words.push(walker.currentNode.data);
    }
    for (const element of document.querySelectorAll('#app *')) {
        if (isOtherLanguage(element)) continue;
        for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'data-label', 'aria-description']) {
            if (element.hasAttribute(name)) words.push(element.getAttribute(name));
        }
    }
    return words.map(text => text.trim()).filter(text => text);
";

/// Latin words that the Chinese page may contain: keys, a file format, and parts of the opened links.
const PROPER: [&str; 8] = ["Home", "End", "Enter", "Esc", "JSON", "colour", "red", "xyz"];

fn is_latin(text: &str) -> bool {
    text.chars().any(|character| character.is_ascii_alphabetic())
}

fn is_chinese(text: &str) -> bool {
    text.chars().any(|character| ('\u{4e00}'..='\u{9fff}').contains(&character))
}

/// The Latin words in a text.
fn latin_words(text: &str) -> Vec<&str> {
    text.split(|character: char| !character.is_ascii_alphanumeric()).filter(|word| is_latin(word)).collect()
}

#[test]
fn everything_changes_its_language_and_back() {
    journey(async |reader| {
        for link in ["?v=1&figure=knives", "?v=1&view=table&figure=knives&colour=red", "?v=1&category=overview&q=xyz"] {
            reader.open(link).await?;
            let version: String = reader.run("return document.querySelector('footer code').textContent", &[]).await?;
            let english: BTreeSet<String> = reader.run::<Vec<String>>(WORDS, &[]).await?.into_iter().collect();
            // The English page shows large numbers in 万 and 亿 as well.
            let chinese = |text: &&String| is_chinese(&text.replace(['万', '亿'], ""));
            assert_eq!(english.iter().filter(chinese).collect::<Vec<_>>(), [""; 0], "{link} in English");

            reader.press("中文").await?;
            let language = async || reader.run("return document.documentElement.lang", &[]).await;
            eventually("language", "zh-Hans".to_owned(), language).await?;
            eventually("focus", "English".to_owned(), async || reader.focused_name().await).await?;
            let words: Vec<String> = reader.run(WORDS, &[]).await?;
            let but_version = words.iter().filter(|text| !text.contains(&version));
            let latin = but_version.flat_map(|text| latin_words(text));
            let foreign: Vec<_> = latin.filter(|word| !PROPER.contains(word)).collect();
            assert_eq!(foreign, [""; 0], "{link} in Chinese");

            reader.press("English").await?;
            eventually("language", "en".to_owned(), language).await?;
            eventually("focus", "中文".to_owned(), async || reader.focused_name().await).await?;
            let again: BTreeSet<String> = reader.run::<Vec<String>>(WORDS, &[]).await?.into_iter().collect();
            assert_eq!(again, english, "{link} in English again");
        }
        Ok(())
    });
}

#[test]
fn chinese_counts_in_wan_and_yi() {
    journey(async |reader| {
        reader.open("").await?;
        assert_eq!(reader.title().await?, "The Hundred Days Action, in figures");
        let text = reader.text().await?;
        for words in ["23,050,000", "11,000", "200 million", "−16.3%", "People", "100k"] {
            assert!(text.contains(words), "{words}");
        }
        reader.press("中文").await?;
        reader.find(Role::Tab, "比较").await?;
        let text = reader.text().await?;
        for words in ["2305万", "1205万", "1.1万", "2亿", "−16.3%", "1840", "人员", "1000万", "刻度"] {
            assert!(text.contains(words), "{words}");
        }
        assert!(!text.contains("23,050,000"));
        assert!(is_chinese(&reader.title().await?), "{}", reader.title().await?);
        assert_eq!(reader.announced().await?, "27个数字中的27个");
        for (role, name) in [
            (Role::Button, "全部 27"),
            (Role::Button, "巡逻防控 7"),
            (Role::Button, "分享"),
            (Role::ComboBox, "刻度"),
            (Role::SearchBox, "搜索数字"),
            (Role::ComboBox, "排序"),
        ] {
            reader.find(role, name).await?;
        }
        let mark = reader.mark("night-offenders").await?.name().await?;
        for words in ["夏夜巡查抓获的现行犯", "4.8万", "人", "2022年7月22日至24日", "巡逻防控"] {
            assert!(mark.contains(words), "{words} is missing in {mark}");
        }
        Ok(())
    });
}

#[test]
fn the_detail_and_the_table_are_translated_to_chinese() {
    journey(async |reader| {
        reader.open("?v=1&view=table&figure=night-offenders&lang=zh").await?;
        assert_eq!(reader.detail_title().await?.as_deref(), Some("夏夜巡查抓获的现行犯"));
        let text = reader.text().await?;
        for words in ["4.8万", "48,000", "4.75万至4.85万", "2022年7月22日至24日", "第14段，共26段", "3夜，共18小时"]
        {
            assert!(text.contains(words), "{words}");
        }
        let columns: Vec<_> = reader.columns().await?.into_iter().map(|(name, _)| name).collect();
        assert_eq!(
            columns,
            ["数字", "类别", "通报数值\n同单位内排序", "单位", "可能的范围", "时期", "时长", "段落", "未说明之处"]
        );
        Ok(())
    });
}

#[test]
fn an_open_dialog_stays_open_in_another_language() {
    journey(async |reader| {
        reader.open("?v=1&view=ratios&lang=en").await?;
        reader.press("中文").await?;
        reader.press("更多").await?;
        reader.press("引用").await?;
        reader.find(Role::Region, "纯文本").await?;
        reader.go_back().await?;
        reader.find(Role::Region, "Plain text").await?;
        reader.press("Close").await
    });
}
