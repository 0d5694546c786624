//! Permalinks: every choice of the reader is in the address bar, in the history and in copied links.

use anyhow::Result;
use thirtyfour::Key;

use crate::{
    harness::{eventually, in_second_browser, journey},
    page::{Reader, Role},
};

#[test]
fn every_choice_is_written_to_the_address_bar_in_a_fixed_order() {
    journey(async |reader| {
        reader.open("").await?;
        let check = async |link: &str| eventually("address", link.to_owned(), async || reader.link().await).await;
        check("").await?;
        reader.press("中文").await?;
        check("?v=1&lang=zh").await?;
        reader.press("English").await?;
        check("").await?;
        reader.mark("guns").await?.press().await?;
        check("?v=1&figure=guns").await?;
        reader.sort_by("Name").await?;
        check("?v=1&sort=name&figure=guns").await?;
        reader.choose_option("Scale", "Log").await?;
        check("?v=1&scale=log&sort=name&figure=guns").await?;
        reader.press_chip("Risk control").await?;
        check("?v=1&category=risk&scale=log&sort=name&figure=guns").await?;
        reader.press_chip("Crackdown").await?;
        check("?v=1&category=crackdown.risk&scale=log&sort=name&figure=guns").await?;
        reader.search_field().await?.type_text("Gun s&=枪%").await?;
        check("?v=1&category=crackdown.risk&q=Gun%20s%26%3D%E6%9E%AA%25&scale=log&sort=name&figure=guns").await?;
        reader.find(Role::Tab, "Table").await?.press().await?;
        check("?v=1&view=table&category=crackdown.risk&q=Gun%20s%26%3D%E6%9E%AA%25&scale=log&sort=name&figure=guns")
            .await?;
        reader.press("中文").await?;
        check(
            "?v=1&view=table&category=crackdown.risk&q=Gun%20s%26%3D%E6%9E%AA%25&scale=log&sort=name&figure=guns&lang=zh",
        )
        .await
    });
}

#[test]
fn a_reload_shows_the_same() {
    journey(async |reader| {
        for link in [
            "?v=1&category=crackdown.risk&q=guns&scale=log&sort=name-reversed&figure=wave-guns",
            "?v=1&view=table&category=patrol&sort=days&figure=fugitives&lang=zh",
            "?v=1&scale=linear&lang=zh",
        ] {
            reader.open(link).await?;
            let before = reader.visible_state().await?;
            reader.reload().await?;
            assert_eq!(reader.link().await?, link);
            assert_eq!(reader.visible_state().await?, before, "{link}");
        }
        Ok(())
    });
}

#[test]
fn choices_made_by_hand_show_what_their_link_shows() {
    journey(async |reader| {
        reader.open("").await?;
        reader.press_chip("Crackdown").await?;
        reader.press_chip("Risk control").await?;
        reader.search_field().await?.type_text("guns").await?;
        reader.choose_option("Scale", "Linear").await?;
        reader.sort_by("Name").await?;
        reader.mark("wave-guns").await?.press().await?;
        reader.press("中文").await?;
        eventually("language", "zh-Hans".to_owned(), async || {
            reader.run("return document.documentElement.lang", &[]).await
        })
        .await?;
        let by_hand = reader.visible_state().await?;
        reader.reload().await?;
        assert_eq!(reader.visible_state().await?, by_hand);
        Ok(())
    });
}

#[test]
fn back_and_forward_restore_step_by_step() {
    journey(async |reader| {
        reader.open("").await?;
        reader.speed_up_time().await?;
        let mut states = vec![(reader.link().await?, reader.visible_state().await?)];
        let steps: [(&str, &str); 5] = [
            ("Patrol 7", "?v=1&category=patrol"),
            ("Log", "?v=1&category=patrol&scale=log"),
            ("Reverse the order", "?v=1&category=patrol&scale=log&sort=value-reversed"),
            ("Risk control 5", "?v=1&category=patrol.risk&scale=log&sort=value-reversed"),
            ("中文", "?v=1&category=patrol.risk&scale=log&sort=value-reversed&lang=zh"),
        ];
        for (button, link) in steps {
            if button == "Log" {
                reader.choose_option("Scale", button).await?;
            } else {
                reader.press(button).await?;
            }
            eventually("address", link.to_owned(), async || reader.link().await).await?;
            states.push((link.to_owned(), reader.visible_state().await?));
        }
        reader.mark("guns").await?.press().await?;
        eventually("address", format!("{}&figure=guns&lang=zh", &steps[3].1), async || reader.link().await).await?;
        states.push((reader.link().await?, reader.visible_state().await?));

        let check = async |step: &(String, serde_json::Value)| {
            eventually("address", step.0.clone(), async || reader.link().await).await?;
            eventually("sight", step.1.clone(), async || reader.visible_state().await).await
        };
        for step in states.iter().rev().skip(1) {
            reader.go_back().await?;
            check(step).await?;
        }
        for step in &states[1..] {
            reader.go_forward().await?;
            check(step).await?;
        }
        Ok(())
    });
}

#[test]
fn typing_replaces_the_entry_and_a_choice_adds_one() {
    journey(async |reader| {
        reader.open("").await?;
        let start = reader.history_length().await?;
        reader.search_field().await?.type_text("guns").await?;
        eventually("address", "?v=1&q=guns".to_owned(), async || reader.link().await).await?;
        assert_eq!(reader.history_length().await?, start);
        reader.press_chip("Risk control").await?;
        eventually("address", "?v=1&category=risk&q=guns".to_owned(), async || reader.link().await).await?;
        assert_eq!(reader.history_length().await?, start + 1);
        reader.choose_option("Scale", "Log").await?;
        eventually("entries", start + 2, async || reader.history_length().await).await?;
        // Repeating the same choice adds no entry.
        reader.choose_option("Scale", "Log").await?;
        assert_eq!(reader.history_length().await?, start + 2);
        reader.go_back().await?;
        reader.go_back().await?;
        eventually("address", "?v=1&q=guns".to_owned(), async || reader.link().await).await?;
        let field = reader.search_field().await?;
        eventually("field", Some("guns".to_owned()), async || field.property("value").await).await?;
        assert_eq!(reader.figures().await?.len(), 2);
        Ok(())
    });
}

#[test]
fn a_copied_link_shows_the_same_in_the_same_language_to_someone_else() {
    journey(async |reader| {
        reader.chromium().set_clipboard(reader.site().origin(), true).await?;
        for (link, copied, button, said) in [
            ("", "?v=1", "Share", "Link copied"),
            ("?v=1&view=table&category=risk&lang=zh", "zh/view/table/?v=1&category=risk", "分享", "链接已复制"),
            (
                "?v=1&category=crackdown.risk&q=%E6%9E%AA&scale=log&sort=name-reversed",
                "?v=1&category=crackdown.risk&q=%E6%9E%AA&scale=log&sort=name-reversed",
                "Share",
                "Link copied",
            ),
        ] {
            reader.open(link).await?;
            let state = reader.visible_state().await?;
            // The button shows the confirmation for some seconds.
            reader.stop_clock().await?;
            reader.press(button).await?;
            reader.find(Role::Button, said).await?;
            assert_eq!(reader.link_of_address(&reader.clipboard().await?)?, copied);
            assert_eq!(reader.link().await?, link, "copying does not change the address bar");
            in_second_browser(reader, async |other| {
                other.open(copied).await?;
                assert_eq!(other.visible_state().await?, state);
                Ok(())
            })
            .await?;
        }
        Ok(())
    });
}

#[test]
fn the_detail_copies_the_link_to_itself() {
    journey(async |reader| {
        reader.chromium().set_clipboard(reader.site().origin(), true).await?;
        reader.open("").await?;
        reader.mark("deployed").await?.press().await?;
        let button = reader.detail().await?.find_within(Role::Button, "Share").await?;
        reader.stop_clock().await?;
        button.press().await?;
        let button = reader.detail().await?.find_within(Role::Button, "Link copied").await?;
        assert_eq!(reader.link_of_address(&reader.clipboard().await?)?, "figure/deployed/?v=1");
        reader.pass_time(10_000).await?;
        eventually("the button’s name", "Share".to_owned(), async || button.name().await).await
    });
}

#[test]
fn without_clipboard_access_the_link_can_be_copied_by_hand() {
    journey(async |reader| {
        reader.chromium().set_clipboard(reader.site().origin(), false).await?;
        reader.open("?v=1&category=risk").await?;
        reader.press("Share").await?;
        let field = reader.find(Role::TextBox, "The browser did not allow copying. The link to copy by hand:").await?;
        let address = field.property("value").await?.unwrap_or_default();
        assert_eq!(reader.link_of_address(&address)?, "category/risk/?v=1");
        field.press().await?;
        let selected: String = reader.run("return getSelection().toString()", &[]).await?;
        assert_eq!(selected, address, "a click selects all of it");
        assert!(reader.overflow().await? <= 0.0);

        // The link to copy follows the state of the page.
        reader.press_chip("Patrol").await?;
        eventually("address", "?v=1&category=patrol.risk".to_owned(), async || reader.link().await).await?;
        reader.press("Share").await?;
        eventually("field", "?v=1&category=patrol.risk".to_owned(), async || {
            let address = reader.find_all(Role::TextBox, "").await?[0].property("value").await?.unwrap_or_default();
            reader.link_of_address(&address)
        })
        .await
    });
}

#[test]
fn ignored_parts_of_a_link_are_listed_and_can_be_dismissed() {
    journey(async |reader| {
        reader.open("?v=1&view=hologram&category=risk.nonsense&figure=nobody&colour=%3Cb%3Ered&lang=en").await?;
        let named = [
            "view=hologram — not a possible value",
            "category=nonsense — not in this dataset",
            "figure=nobody — not in this dataset",
            "colour=<b>red — not a setting of this page",
        ];
        assert_eq!(reader.ignored().await?, named);
        assert!(reader.text().await?.contains("Some of this link could not be used and is left out:"));
        assert_eq!(reader.announced().await?, "5 of 27 figures", "the other parts of the link are used");
        check_dismissed(reader, "Dismiss").await?;
        reader.press_chip("Patrol").await?;
        let canonical = "?v=1&category=patrol.risk";
        eventually("address", canonical.to_owned(), async || reader.link().await).await?;
        assert_eq!(reader.ignored().await?, [""; 0]);

        reader.open("?v=9&lang=zh&lang=en&q=%ff").await?;
        let named = ["q=%ff — 传送中已损坏", "v=9 — 由更新版本的页面生成", "lang=en — 重复出现，以第一个为准"];
        assert_eq!(reader.ignored().await?, named);
        check_dismissed(reader, "知道了").await
    });
}

#[test]
fn a_part_with_a_typing_error_can_be_corrected() {
    journey(async |reader| {
        reader.open("?v=1&veiw=table&category=patrol.riks&colour=red").await?;
        let named = [
            "veiw=table — not a setting of this page Use view=table instead",
            "category=riks — not in this dataset Use category=risk instead",
            "colour=red — not a setting of this page",
        ];
        eventually("notice", named.map(str::to_owned).to_vec(), async || reader.ignored().await).await?;
        reader.press("Use category=risk instead").await?;
        eventually("address", "?v=1&category=patrol.risk".to_owned(), async || reader.link().await).await?;
        reader.press("Use view=table instead").await?;
        eventually("address", "?v=1&view=table&category=patrol.risk".to_owned(), async || reader.link().await).await?;
        eventually("notice", vec![named[2].to_owned()], async || reader.ignored().await).await
    });
}

#[test]
fn a_dismissed_notice_stays_dismissed() {
    journey(async |reader| {
        reader.open("?v=1&colour=red").await?;
        check_dismissed(reader, "Dismiss").await?;
        // A jump to a fragment is a history event, but the query string stays the same.
        reader.find(Role::Link, "Skip to the figures").await?.focus().await?;
        reader.press_key(Key::Enter).await?;
        reader.wait_for_paint().await?;
        assert_eq!(reader.ignored().await?, [""; 0]);
        reader.press_chip("Patrol").await?;
        eventually("figures", 7, async || Ok(reader.figures().await?.len())).await?;
        assert_eq!(reader.ignored().await?, [""; 0]);
        Ok(())
    });
}

#[test]
fn the_focus_is_not_lost_with_a_dismissed_notice() {
    journey(async |reader| {
        reader.open("?v=1&colour=red").await?;
        reader.find(Role::Button, "Dismiss").await?.focus().await?;
        reader.press_key(Key::Enter).await?;
        eventually("notice", Vec::new(), async || reader.ignored().await).await?;
        eventually("whether the focus is lost", false, async || reader.has_lost_focus().await).await
    });
}

async fn check_dismissed(reader: &Reader, button: &str) -> Result<()> {
    reader.press(button).await?;
    eventually("notice", Vec::new(), async || reader.ignored().await).await
}
