//! The editor: from a pasted statement to an explorer, a file and a link.

use anyhow::Result;
use hundred_days::data::{Language, parse};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::{
    harness::{eventually, journey, until},
    page::{Downloads, Reader, Role},
};

/// A statement of our own.
const STATEMENT: &str = "Harbour report\n\
    In May 2021, crews freed nearly 1,200 birds and removed 3.5 tonnes of nets.\n\
    Costs\n\
    Boats cost $2.4 million, up 12% from the year before. In all, 4,307 calls came: 3,206 by phone and 1,101 by radio.";

const CHINESE: &str = "港口通报\n5月，共放飞候鸟1200余只，清理渔网3.5吨，同比增长12%。";

const DAY: &str = "2021-06-02";

async fn check_decisions(reader: &Reader, decisions: &[&str]) -> Result<()> {
    let decisions: Vec<_> = decisions.iter().map(|&one| one.to_owned()).collect();
    eventually("decisions", decisions, async || reader.decisions().await).await
}

#[test]
fn a_statement_becomes_an_explorer_with_the_mouse() {
    journey(async |reader| {
        reader.open("?category=risk").await?;
        reader.press("Open a statement").await?;
        reader.find(Role::Heading, "Open a statement").await?;
        reader.fill_statement(STATEMENT, DAY).await?;
        reader.press("Find the numbers").await?;
        reader.find(Role::Heading, "Harbour report").await?;
        let figures = reader.draft_figures().await?;
        let shown: Vec<_> = figures.iter().map(|figure| (&*figure.amount, &*figure.label)).collect();
        assert_eq!(
            shown,
            [
                ("about 1,200 birds", "Birds"),
                ("3.5 tonnes", "Nets"),
                ("2.4 million $", "Boats cost"),
                ("12%", "No label yet"),
                ("4,307 calls", "Calls came"),
                ("3,206", "Phone"),
                ("1,101", "Radio"),
            ]
        );
        assert!(reader.text().await?.contains("0 of 7 looked at"));
        // A number that is no figure becomes one, and a figure becomes a date.
        reader.press("2021 · date").await?;
        let kind = "
            const field = document.querySelector('#number-kind');
            field.value = arguments[0];
            field.dispatchEvent(new Event('change'));
        ";
        reader.run::<Value>(kind, &[json!("figure")]).await?;
        eventually("figures", 8, async || Ok(reader.draft_figures().await?.len())).await?;
        reader.run::<Value>(kind, &[json!("date")]).await?;
        eventually("figures", 7, async || Ok(reader.draft_figures().await?.len())).await?;
        // The sum is confirmed at the total.
        reader.press("4,307 · proposed").await?;
        assert!(reader.text().await?.contains("Adds up: 3,206 + 1,101 = 4,307"));
        reader.press("1,200 · proposed").await?;
        for _ in 0..2 {
            reader.find_all(Role::Button, "Accept").await?[0].press().await?;
            reader.find_all(Role::Button, "Drop").await?[1].press().await?;
        }
        check_decisions(reader, &["proposed"; 7]).await?;
        reader.find_all(Role::Button, "Accept").await?[0].press().await?;
        reader.find_all(Role::Button, "Drop").await?[1].press().await?;
        let decided = ["accepted", "dropped", "proposed", "proposed", "proposed", "proposed", "proposed"];
        check_decisions(reader, &decided).await?;
        reader.press("Undo").await?;
        check_decisions(reader, &["accepted", "proposed", "proposed", "proposed", "proposed", "proposed", "proposed"])
            .await?;
        reader.press("Redo").await?;
        check_decisions(reader, &decided).await?;
        reader.press("Explore").await?;
        until("the explorer", async || Ok(reader.link().await?.contains("data=draft").then_some(()))).await?;
        reader.wait_until_ready().await?;
        let text = reader.text().await?;
        assert!(text.contains("This is your own draft") && text.contains("Phone (not confirmed)"), "{text}");
        assert!(!text.contains("Nets"), "a dropped figure is left out");
        assert_eq!(reader.violations().await?, [""; 0]);
        reader.go_back().await?;
        reader.wait_until_ready().await?;
        check_decisions(reader, &decided).await?;
        reader.press("Back to the figures").await?;
        eventually("figures", 5, async || Ok(reader.figures().await?.len())).await?;
        assert_eq!(reader.chromium().errors().await?, [""; 0]);
        Ok(())
    });
}

#[test]
fn a_statement_is_confirmed_with_the_keyboard_alone() {
    journey(async |reader| {
        reader.open("?edit=1").await?;
        reader.find(Role::TextBox, "The text of the statement").await?.focus().await?;
        reader.type_text("In May 2021 crews freed 1,200 birds and 35 seals.").await?;
        // The day of publication has a field for its month, day and year, and a button.
        until("the button", async || {
            reader.press_key(Key::Tab).await?;
            Ok((reader.focused_name().await? == "Find the numbers").then_some(()))
        })
        .await?;
        reader.press_key(Key::Enter).await?;
        reader.find(Role::Button, "Explore").await?;
        reader.type_text("a").await?;
        check_decisions(reader, &["accepted", "proposed"]).await?;
        eventually("focus", true, async || Ok(reader.focused_name().await?.contains("35 seals"))).await?;
        reader.type_text("d").await?;
        check_decisions(reader, &["accepted", "dropped"]).await?;
        reader.press_with(Key::Control, 'z').await?;
        check_decisions(reader, &["accepted", "proposed"]).await?;
        reader.press_with(Key::Control, 'y').await?;
        check_decisions(reader, &["accepted", "dropped"]).await?;
        // A letter in a field is text.
        reader.type_text("p").await?;
        reader.type_text("e").await?;
        eventually("field", "What is counted".to_owned(), async || reader.focused_name().await).await?;
        reader.type_text("d").await?;
        eventually("label", "Birdsd".to_owned(), async || Ok(reader.draft_figures().await?.remove(0).label)).await?;
        check_decisions(reader, &["accepted", "dropped"]).await?;
        assert_eq!(reader.chromium().errors().await?, [""; 0]);
        Ok(())
    });
}

#[test]
fn a_draft_survives_a_reload_and_is_not_overwritten_by_another_tab() {
    journey(async |reader| {
        reader.open_statement(STATEMENT, DAY).await?;
        reader.type_text("a").await?;
        check_decisions(reader, &["accepted", "proposed", "proposed", "proposed", "proposed", "proposed", "proposed"])
            .await?;
        until("storage", async || Ok(reader.text().await?.contains("The draft is kept").then_some(()))).await?;
        reader.reload().await?;
        let after = ["accepted", "proposed", "proposed", "proposed", "proposed", "proposed", "proposed"];
        check_decisions(reader, &after).await?;
        // Another tab changes it.
        let other = "
            const key = 'hundred-days:draft', stored = localStorage.getItem(key);
            localStorage.setItem(key, 'other\\n' + stored.slice(stored.indexOf('\\n') + 1).replace('Accepted', 'Dropped'));
        ";
        reader.run::<Value>(other, &[]).await?;
        reader.find_all(Role::Button, "Drop").await?[1].press().await?;
        until("the notice", async || Ok(reader.text().await?.contains("Another tab has changed").then_some(())))
            .await?;
        let is_others = "return localStorage.getItem('hundred-days:draft').startsWith('other')";
        assert!(reader.run::<bool>(is_others, &[]).await?);
        reader.press("Use the other tab’s draft").await?;
        check_decisions(reader, &["dropped", "proposed", "proposed", "proposed", "proposed", "proposed", "proposed"])
            .await?;
        // A draft that another tab deletes is not lost here.
        let delete = "
            localStorage.removeItem('hundred-days:draft');
            dispatchEvent(new StorageEvent('storage', { key: 'hundred-days:draft' }));
        ";
        reader.run::<Value>(delete, &[]).await?;
        reader.press("Use the other tab’s draft").await?;
        until("storage", async || {
            let is_stored = "return Boolean(localStorage.getItem('hundred-days:draft'))";
            Ok(reader.run::<bool>(is_stored, &[]).await?.then_some(()))
        })
        .await?;
        assert_eq!(reader.decisions().await?.len(), 7);
        // The draft stays until it is deleted.
        reader.press("Delete the draft").await?;
        reader.press("Keep it").await?;
        reader.press("Delete the draft").await?;
        reader.press("Delete").await?;
        reader.find(Role::TextBox, "The text of the statement").await?;
        let stored = "return Object.keys(localStorage).filter(key => key.startsWith('hundred-days')).length";
        assert_eq!(reader.run::<usize>(stored, &[]).await?, 0);
        Ok(())
    });
}

#[test]
fn a_browser_without_storage_says_so_and_loses_nothing() {
    journey(async |reader| {
        let denied = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } });";
        reader.chromium().run_before_page_scripts(denied).await?;
        reader.open_statement(STATEMENT, DAY).await?;
        until("the message", async || Ok(reader.text().await?.contains("NOT kept").then_some(()))).await?;
        reader.press("Explore").await?;
        until("the message", async || Ok(reader.text().await?.contains("Save the dataset as a file").then_some(())))
            .await?;
        assert_eq!(reader.decisions().await?.len(), 7);
        Ok(())
    });
}

#[test]
fn the_dataset_is_taken_away_as_files_and_in_a_link() {
    journey(async |reader| {
        let downloads = Downloads::of(reader)?;
        reader.open_statement(STATEMENT, DAY).await?;
        reader.type_text("a").await?;
        reader.press("Save the dataset (JSON)").await?;
        let (name, json) = downloads.take(".json").await?;
        assert_eq!(name, "harbour-report-2021-06-02.json");
        let dataset = parse(&json).expect("a valid dataset");
        assert_eq!(dataset.figures().len(), 7);
        assert_eq!(dataset.figures().filter(|&figure| dataset[figure].unconfirmed).count(), 6);
        assert_eq!(dataset.languages.iter().collect::<Vec<_>>(), [Language::En]);
        assert!(!String::from_utf8_lossy(&json).contains("crews freed"), "no sentence of the statement");
        reader.press("Save a table (CSV)").await?;
        let (_, table) = downloads.take(".csv").await?;
        assert!(String::from_utf8_lossy(&table).contains("Phone (not confirmed)"));
        reader.press("Make a link that carries the data").await?;
        let field = reader.find(Role::TextBox, "The link carries the whole dataset; no server keeps it").await?;
        let link = field.property("value").await?.unwrap_or_default();
        assert!(reader.text().await?.contains(&format!("{} characters", link.len())), "{}", link.len());
        reader.navigate("method.html").await?;
        reader.open_address(&link).await?;
        let text = reader.text().await?;
        assert!(text.contains("Radio (not confirmed)") && text.contains("not this site’s"), "{text}");
        assert_eq!(reader.find_all(Role::Button, "中文").await?.len(), 0, "the dataset has one language");
        // The dataset can be opened again.
        reader.open("?edit=1").await?;
        reader.press("Delete the draft").await?;
        reader.press("Delete").await?;
        reader.drop_file("a.json", &json!(String::from_utf8_lossy(&json))).await?;
        check_decisions(reader, &["accepted", "proposed", "proposed", "proposed", "proposed", "proposed", "proposed"])
            .await?;
        assert_eq!(reader.chromium().errors().await?, [""; 0]);
        Ok(())
    });
}

#[test]
fn parts_numbers_per_day_and_a_second_language_are_written() {
    /// Writes into the field with this id.
    async fn write(reader: &Reader, id: &str, text: &str) -> Result<()> {
        let write = "
            const field = document.getElementById(arguments[0]);
            field.value = arguments[1];
            field.dispatchEvent(new Event('input'));
        ";
        reader.run(write, &[json!(id), json!(text)]).await
    }
    /// Chooses the option that begins with a text in the field with this label.
    async fn choose_other(reader: &Reader, label: &str, option: &str) -> Result<()> {
        let choose = "
            const [label, option] = arguments, labels = Array.from(document.querySelectorAll('.add-one .field'));
            const field = labels.find(one => one.innerText.startsWith(label)).querySelector('select');
            field.value = Array.from(field.options).find(one => one.text.startsWith(option)).value;
            field.dispatchEvent(new Event('change'));
        ";
        reader.run(choose, &[json!(label), json!(option)]).await
    }
    /// Opens all that is folded below an element.
    async fn unfold(reader: &Reader, below: &str) -> Result<()> {
        let unfold =
            "document.querySelectorAll(arguments[0] + ' details').forEach(details => { details.open = true; })";
        reader.run(unfold, &[json!(below)]).await
    }
    journey(async |reader| {
        let downloads = Downloads::of(reader)?;
        let text = "In May 2021 wardens made 4,307 stops: 3,206 stops by day and 1,101 stops by night. Boats made 5,000 stops.";
        reader.open_statement(text, DAY).await?;
        reader.press("4,307 · proposed").await?;
        reader.press("Say that these are its parts: of one unit, each counted once").await?;
        unfold(reader, ".figure-form").await?;
        eventually("parts", true, async || Ok(reader.text().await?.contains("A part: 3,206 stops"))).await?;
        let rate = reader.find(Role::CheckBox, "Also per day").await?;
        rate.press().await?;
        // The ratio of the parts.
        reader.press("1,101 · proposed").await?;
        unfold(reader, ".figure-form").await?;
        choose_other(reader, "Divide it by…", "3,206").await?;
        eventually("ratio", true, async || Ok(reader.text().await?.contains("Divided by 3,206 stops"))).await?;
        // A second language.
        reader.find(Role::CheckBox, "中文").await?.press().await?;
        eventually("fields", true, async || Ok(reader.text().await?.contains("What is counted · 中文"))).await?;
        unfold(reader, ".dataset-texts").await?;
        until("the summary", async || {
            let is_there = "return Boolean(document.getElementById('gist-0-zh'))";
            Ok(reader.run::<bool>(is_there, &[]).await?.then_some(()))
        })
        .await?;
        for (id, text) in [
            ("title-zh", "巡查"),
            ("label-2-zh", "夜间查车"),
            ("gist-0-en", "Stops by day and by night."),
            ("gist-0-zh", "昼夜查车数。"),
            ("unit-0-caption-en", "A car can be stopped twice."),
        ] {
            write(reader, id, text).await?;
        }
        assert!(reader.text().await?.contains("are not in every language yet"));
        assert_eq!(reader.violations().await?, [""; 0]);
        for width in [320, 768, 1280] {
            reader.chromium().resize(width, 844).await?;
            assert!(reader.overflow().await? <= 0.0, "{width}");
            assert_eq!(reader.cut_off().await?, [""; 0], "{width}");
        }
        reader.press("Save the dataset (JSON)").await?;
        let (_, json) = downloads.take(".json").await?;
        let file: Value = serde_json::from_slice(&json)?;
        let dataset = parse(&json).expect("a valid dataset");
        assert_eq!((dataset.relations().len(), dataset.derived().len()), (3, 2), "{file:#}");
        assert_eq!(file["derived"][0]["per"], "day");
        assert_eq!(file["languages"], json!(["en", "zh"]));
        assert_eq!(file["title"]["zh"], "巡查");
        assert_eq!(file["figures"][2]["label"]["zh"], "夜间查车（未确认）");
        assert_eq!(file["statement"]["paragraphs"][0]["gist"]["zh"], "昼夜查车数。");
        assert_eq!(file["units"][0]["caption"]["en"], "A car can be stopped twice.");
        // Nothing that is certainly smaller is offered as a whole.
        reader.press("5,000 · proposed").await?;
        unfold(reader, ".figure-form").await?;
        eventually("reason", true, async || Ok(reader.text().await?.contains("at least as large can contain it")))
            .await?;
        // A figure that leaves the dataset takes its relations along, and the form says so.
        reader.find_all(Role::Button, "Drop").await?[1].press().await?;
        reader.press("1,101 · proposed").await?;
        eventually("left out", true, async || Ok(reader.text().await?.contains("Left out of the dataset"))).await?;
        reader.press("Undo").await?;
        reader.press("Explore").await?;
        reader.wait_until_ready().await?;
        reader.open("?data=draft&view=pace").await?;
        eventually("pace", true, async || Ok(reader.text().await?.contains("stops a day"))).await?;
        assert_eq!(reader.chromium().errors().await?, [""; 0]);
        Ok(())
    });
}

#[test]
fn html_is_read_as_text_and_nothing_in_it_runs() {
    journey(async |reader| {
        reader.open("?edit=1").await?;
        let html = "<html><head><title>7 of 9</title><script>window.hacked = 1</script></head><body><nav>88 links</nav>\
            <h1>Harbour <i>report</i></h1><p>Crews freed <b>1,200</b> birds.<img src=x onerror='window.hacked = 2'></p>\
            <table><tr><td>Nets</td><td>350 kg</td></tr></table></body></html>";
        reader.drop_file("page.html", &json!(html)).await?;
        reader.find(Role::Heading, "Harbour report").await?;
        let amounts: Vec<_> = reader.draft_figures().await?.into_iter().map(|figure| figure.amount).collect();
        assert_eq!(amounts, ["1,200 birds", "350 kg"]);
        assert!(reader.run::<bool>("return !window.hacked && !document.images.length", &[]).await?);
        // The policy of the page forbids it as well.
        let errors = reader.chromium().errors().await?;
        assert!(errors.iter().all(|error| error.contains("inline event handler violates")), "{errors:#?}");
        Ok(())
    });
}

#[test]
fn a_text_that_is_not_opened_yet_stays_when_the_language_changes() {
    journey(async |reader| {
        reader.open("?edit=1").await?;
        reader.find(Role::TextBox, "The text of the statement").await?.focus().await?;
        reader.type_text("Crews freed 1,200 birds.").await?;
        reader.press("中文").await?;
        let field = reader.find(Role::TextBox, "通报全文").await?;
        eventually("text", Some("Crews freed 1,200 birds.".to_owned()), async || field.property("value").await).await
    });
}

#[test]
fn what_cannot_be_opened_says_why() {
    journey(async |reader| {
        reader.open("?edit=1").await?;
        for (text, message) in [("", "There is no text yet"), ("Nothing was counted.", "has no number")] {
            reader.fill_statement(text, "").await?;
            reader.press("Find the numbers").await?;
            until(message, async || Ok(reader.text().await?.contains(message).then_some(()))).await?;
        }
        let many: String = (1_001..=11_001).map(|number| format!("{number} birds.\n")).collect();
        for (file, message) in [
            (json!("{\"id\": 7}"), "expected the field “schema_version”"),
            (json!([255, 254, 0]), "not a text in UTF-8"),
            (json!("1,200 birds. ".repeat(400_000)), "larger than 4 MB"),
            (json!("1,200 birds. ".repeat(100_000)), "larger than 1 MB"),
            (json!("1,200 birds. ".repeat(2_000)), "paragraphs of at most 20,000 characters"),
            (json!(many), "at most 10,000 figures"),
        ] {
            reader.drop_file("a", &file).await?;
            until(message, async || Ok(reader.text().await?.contains(message).then_some(()))).await?;
        }
        Ok(())
    });
}

#[test]
fn the_editor_is_accessible_and_fits_every_width() {
    journey(async |reader| {
        for (language, text) in [("en", STATEMENT), ("zh", CHINESE)] {
            reader.open(&format!("?edit=1&lang={language}")).await?;
            assert_eq!(reader.violations().await?, [""; 0], "{language}");
            reader.fill_statement(text, DAY).await?;
            reader.press(if language == "en" { "Find the numbers" } else { "找出数字" }).await?;
            reader.find(Role::Button, if language == "en" { "Explore" } else { "查看图表" }).await?;
            for width in [320, 390, 768, 1280] {
                reader.chromium().resize(width, 844).await?;
                assert!(reader.overflow().await? <= 0.0, "{language} at {width}");
                assert_eq!(reader.cut_off().await?, [""; 0], "{language} at {width}");
            }
            assert_eq!(reader.violations().await?, [""; 0], "{language}");
            reader.press(if language == "en" { "Delete the draft" } else { "删除草稿" }).await?;
            reader.press(if language == "en" { "Delete" } else { "删除" }).await?;
        }
        Ok(())
    });
}

#[test]
fn a_megabyte_is_shown_in_parts() {
    journey(async |reader| {
        reader.chromium().resize(1280, 900).await?;
        let line = "In May 2021 crews freed 1,2## birds, and the boats of the harbour were out on every other day.\n";
        let text: String = (0..11_000).map(|index| line.replace("##", &format!("{:02}", index % 100))).collect();
        assert!(text.len() > 1_000_000);
        reader.open_statement(&text, DAY).await?;
        let elements: usize = reader.run("return document.querySelectorAll('*').length", &[]).await?;
        assert!(elements < 4_000, "{elements} elements");
        reader.press("Next part").await?;
        until("the part", async || Ok(reader.text().await?.contains("Part 2 of").then_some(()))).await?;
        // Its dataset is larger than the storage of the page, of which the test leaves little.
        let fill =
            "localStorage.setItem('filled', ' '.repeat(5_000_000 - localStorage.getItem('hundred-days:draft').length))";
        reader.run::<Value>(fill, &[]).await?;
        reader.press("Explore").await?;
        until("the explorer", async || Ok(reader.link().await?.contains("data=draft").then_some(()))).await?;
        eventually("the draft", true, async || Ok(reader.text().await?.contains("This is your own draft"))).await?;
        let stored = "return Boolean(localStorage.getItem('hundred-days:draft-dataset'))";
        assert!(!reader.run::<bool>(stored, &[]).await?);
        Ok(())
    });
}
