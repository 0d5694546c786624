//! Failures to load the dataset: the page names the cause, and a retry works once the data is available.

use anyhow::Result;
use serde_json::{Value, json};

use crate::{
    harness::{Answer, eventually, journey, page_of_site, until},
    page::{Reader, Role},
};

/// The file of the bundled dataset.
pub(crate) const DATASET: &str = include_str!("../../public/data/hundred-days-2022-08-05.json");

/// The bundled dataset with another value at a place.
pub(crate) fn modified_dataset(pointer: &str, value: Value) -> Answer {
    let mut dataset: Value = serde_json::from_str(DATASET).expect("the bundled dataset is JSON");
    *dataset.pointer_mut(pointer).expect("a place in the dataset") = value;
    Answer::Json(dataset.to_string())
}

#[test]
fn the_footer_leads_to_the_file_that_was_fetched() {
    journey(async |reader| {
        reader.site().answer_for_dataset(modified_dataset("/id", json!("other-id")));
        for (link, name) in [("", "Data (JSON)"), ("?v=1&view=table&lang=zh", "数据（JSON）")] {
            reader.open(link).await?;
            let link = reader.find(Role::Link, name).await?;
            let address = link.attribute("href").await?;
            assert_eq!(address.as_deref(), Some("data/hundred-days-2022-08-05.json"));
        }
        Ok(())
    });
}

async fn check_failure(reader: &Reader, expected: &[&str]) -> Result<()> {
    let alert = until("the failure", async || Ok(reader.find_all(Role::Alert, "").await?.pop())).await?;
    let text = alert.text().await?;
    for words in expected {
        assert!(text.contains(words), "“{words}” is missing in “{text}”");
    }
    assert_eq!(reader.find_all(Role::Tab, "Table").await?.len(), 0, "no control without data");
    assert!(reader.overflow().await? <= 0.0);
    Ok(())
}

async fn check_retry(reader: &Reader, link: &str, count: usize) -> Result<()> {
    let retry = reader.find(Role::Link, "Try again · 重试").await?;
    retry.press().await?;
    reader.wait_until_ready().await?;
    assert_eq!(reader.link().await?, link, "a retry asks for the same");
    eventually("figures", count, async || Ok(reader.figures().await?.len())).await?;
    assert_eq!(reader.find_all(Role::Alert, "").await?.len(), 0);
    Ok(())
}

#[test]
fn each_failure_says_which_it_is_and_a_retry_works() {
    journey(async |reader| {
        let half = DATASET.split_at(DATASET.len() / 2);
        let failures: [(Answer, &[&str]); 6] = [
            (Answer::Status(404), &["the data file is missing", "找不到数据文件", "data/hundred-days-2022-08-05.json"]),
            (Answer::Status(500), &["the server answered with status 500", "服务器返回状态500"]),
            (Answer::Disconnect, &["there was no answer", "没有得到应答"]),
            (
                Answer::Json(half.0.to_owned()),
                &["cannot be used", "expected well-formed JSON", "line ", "数据文件无法使用"],
            ),
            (
                Answer::Json("<!doctype html><p>Not here</p>".to_owned()),
                &["line 1, column 1", "expected well-formed JSON"],
            ),
            (Answer::Json("{}".to_owned()), &["cannot be used", "expected the field “figures”", "发现8处问题"]),
        ];
        for (answer, expected) in failures {
            reader.site().answer_for_dataset(answer);
            reader.navigate("").await?;
            check_failure(reader, expected).await?;
            reader.site().answer_for_dataset(Answer::File);
            check_retry(reader, "", 27).await?;
        }
        Ok(())
    });
}

#[test]
fn a_retry_may_fail_again_and_asks_for_the_same() {
    journey(async |reader| {
        reader.site().answer_for_dataset(Answer::Disconnect);
        reader.navigate("?v=1&category=patrol&lang=zh").await?;
        check_failure(reader, &["没有得到应答"]).await?;
        reader.site().answer_for_dataset(Answer::Status(502));
        reader.find(Role::Link, "Try again · 重试").await?.press().await?;
        eventually("the other failure", true, async || Ok(reader.text().await?.contains("502"))).await?;
        reader.site().answer_for_dataset(Answer::File);
        check_retry(reader, "?v=1&category=patrol&lang=zh", 7).await
    });
}

#[test]
fn an_invalid_dataset_is_reported_problem_by_problem() {
    journey(async |reader| {
        let mut dataset: Value = serde_json::from_str(DATASET)?;
        dataset["figures"][3]["value"] = json!(507);
        dataset["figures"][5]["unit"] = json!("bushels");
        dataset["periods"][0]["to"] = json!("2022-06-01");
        dataset["title"]["zh"] = Value::Null;
        reader.site().answer_for_dataset(Answer::Json(dataset.to_string()));
        reader.navigate("").await?;
        let expected = ["Problems found: 4", "/figures/3", "/figures/5/unit", "bushels", "/periods/0", "/title/zh"];
        check_failure(reader, &expected).await?;
        reader.site().answer_for_dataset(Answer::File);
        check_retry(reader, "", 27).await
    });
}

#[test]
fn a_crashed_page_shows_an_error_and_can_be_reloaded() {
    journey(async |reader| {
        reader.open("?v=1&category=patrol").await?;
        // Without this function the page crashes at the next change.
        reader.run::<()>("Document.prototype.createElement = () => { throw new Error('out of order') }", &[]).await?;
        reader.press("中文").await?;
        check_failure(reader, &["Something went wrong in this page", "页面出错了"]).await?;
        eventually("rows", 27, async || Ok(reader.rows().await?.len())).await?;
        let link = reader.link().await?;
        check_retry(reader, &link, 7).await
    });
}

#[test]
fn the_prerendered_table_is_readable_after_a_failure() {
    journey(async |reader| {
        reader.site().answer_for_dataset(Answer::Status(503));
        for link in ["", "?v=1&view=table", "view/table/", "zh/view/table/", "category/risk/"] {
            reader.navigate(link).await?;
            check_failure(reader, &["status 503"]).await?;
            eventually("rows", 27, async || Ok(reader.rows().await?.len())).await?;
        }
        // The page of a figure has the figure.
        for (link, number) in [("figure/guns/", "2,677"), ("zh/figure/guns/", "2677")] {
            reader.navigate(link).await?;
            check_failure(reader, &["status 503"]).await?;
            eventually("number", true, async || Ok(reader.text().await?.contains(number))).await?;
            assert!(reader.overflow().await? <= 0.0);
            assert_eq!(reader.find_all(Role::Button, "").await?.len(), 0, "no control without a program");
        }
        Ok(())
    });
}

#[test]
fn a_replaced_dataset_is_shown_instead_of_the_prerendered_one() {
    journey(async |reader| {
        let label = json!({ "en": "Persons arrested on suspicion", "zh": "因嫌疑被抓获的人" });
        reader.site().answer_for_dataset(modified_dataset("/figures/1/label", label));
        reader.open("").await?;
        let is_shown = async || Ok(reader.text().await?.contains("Persons arrested on suspicion"));
        eventually("the other label", true, is_shown).await?;
        assert!(!reader.text().await?.contains("Suspects arrested"));
        assert_eq!(reader.figures().await?.len(), 27);
        reader.press_chip("Overview").await?;
        eventually("figures", 3, async || Ok(reader.figures().await?.len())).await?;
        assert_eq!(reader.chromium().errors().await?, [""; 0]);
        Ok(())
    });
}

#[test]
fn the_dataset_file_is_linked() {
    const FETCH: &str = "
        const request = new XMLHttpRequest();
        request.open('GET', arguments[0], false);
        request.send();
        return request.responseText;
    ";
    journey(async |reader| {
        reader.open("?v=1&view=table").await?;
        let address = reader.find(Role::Link, "Data (JSON)").await?.property("href").await?;
        assert_eq!(reader.run::<String>(FETCH, &[json!(address)]).await?, DATASET);
        Ok(())
    });
}

#[test]
fn the_page_names_the_version_of_the_data_it_shows() {
    journey(async |reader| {
        let version =
            async || reader.run::<String>("return document.querySelector('footer code').textContent", &[]).await;
        reader.open("").await?;
        let bundled = version().await?;
        reader.site().answer_for_dataset(modified_dataset("/title/en", json!("Another title")));
        reader.open("").await?;
        eventually("another version", false, async || Ok(version().await? == bundled)).await?;
        reader.find(Role::Heading, "Another title").await?;
        assert_eq!(reader.title().await?, "Another title");
        Ok(())
    });
}

#[test]
fn a_script_that_a_host_adds_is_refused_and_the_page_works() {
    journey(async |reader| {
        let page = page_of_site()?;
        let beacon = "<script src=https://example.org/beacon.js></script><script>window.added = 1</script></body>";
        reader.site().answer_for("index.html", Answer::Html(page.replace("</body>", beacon)));
        for link in ["index.html", "index.html?v=1&category=patrol&lang=zh"] {
            reader.open(link).await?;
            assert_eq!(reader.find_all(Role::Alert, "").await?.len(), 0, "{link}");
            assert!(reader.run::<bool>("return !window.added", &[]).await?);
            let refused = reader.chromium().errors().await?;
            assert!(
                refused.len() >= 2 && refused.iter().all(|error| error.contains("Content Security Policy")),
                "{refused:#?}"
            );
        }
        Ok(())
    });
}
