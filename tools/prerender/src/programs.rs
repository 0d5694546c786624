//! The page's two programs: `index.html` is told where the files of each are, and starts the right one itself.

use std::{fs, path::Path};

use hundred_days::figure::Version;

use crate::filled;

/// The name of the full program, as Trunk leaves its files: it takes them for those of a worker.
const FULL: &str = "hundred-days-full";

/// `html` with the addresses of both programs' files in their slots, and without Trunk's own way to start the first.
/// The files of the full program get a hash of their content into their names, as Trunk gives the first one's.
pub(crate) fn with_programs(html: &str, site: &Path) -> Result<String, String> {
    let (html, wasm) = without_element(html, "<link", "_bg.wasm", ">")?;
    let (html, js) = without_element(&html, "<link", "modulepreload", ">")?;
    let (html, _) = without_element(&html, "<script", "module", "</script>")?;
    let slots = [
        ("[[first.js]]", attribute(&js, "href")?.to_owned()),
        ("[[first.wasm]]", attribute(&wasm, "href")?.to_owned()),
        ("[[full.js]]", named_by_content(site, FULL, ".js")?),
        ("[[full.wasm]]", named_by_content(site, FULL, "_bg.wasm")?),
    ];
    slots.iter().try_fold(html, |html, (slot, address)| filled(&html, slot, address))
}

/// Names a file of the site after its content; its new address.
fn named_by_content(site: &Path, name: &str, end: &str) -> Result<String, String> {
    let path = site.join(format!("{name}{end}"));
    let told = |error| format!("{}: {error}", path.display());
    let content = fs::read(&path).map_err(told)?;
    let named = format!("{name}-{}{end}", &Version::of(&content).to_string()[..16]);
    fs::rename(&path, site.join(&named)).map_err(told)?;
    Ok(format!("./{named}"))
}

/// The value of an attribute of a tag. A minified page leaves out quotes.
pub(crate) fn attribute<'a>(tag: &'a str, name: &str) -> Result<&'a str, String> {
    let value = tag.split_once(&format!("{name}=")).map(|(_, rest)| rest.trim_start_matches('"'));
    let value = value.and_then(|rest| rest.split(['"', ' ', '>']).next()).filter(|value| !value.is_empty());
    value.ok_or_else(|| format!("index.html: expected {name} in {tag}"))
}

/// `html` without the first element that begins with `tag` and has `mark` in that tag, and the element.
pub(crate) fn without_element(html: &str, tag: &str, mark: &str, end: &str) -> Result<(String, String), String> {
    let missing = || format!("index.html has no {tag} with “{mark}”");
    let is_marked = |&(at, _): &(usize, &str)| html[at..].split('>').next().is_some_and(|tag| tag.contains(mark));
    let (at, _) = html.match_indices(tag).find(is_marked).ok_or_else(missing)?;
    let length = html[at..].find(end).ok_or_else(missing)? + end.len();
    Ok((format!("{}{}", &html[..at], &html[at + length..]), html[at..at + length].to_owned()))
}

#[cfg(test)]
mod tests {
    use std::{env, fs, path::PathBuf, process};

    use super::{attribute, with_programs};

    fn site(name: &str, files: &[&str]) -> PathBuf {
        let site = env::temp_dir().join(format!("prerender-{name}-{}", process::id()));
        _ = fs::remove_dir_all(&site);
        fs::create_dir_all(&site).expect("a folder");
        for file in files {
            fs::write(site.join(file), file).expect("a file");
        }
        site
    }

    const PAGE: &str = "<script data-a=[[first.js]] data-b=[[first.wasm]] data-c=[[full.js]] data-d=[[full.wasm]]>go()\
         </script><link rel=preload href=./a_bg.wasm><link href=./a.js rel=modulepreload>\
         <script type=module>import('./a.js')</script><p>chart";

    #[test]
    fn the_page_knows_both_programs_and_starts_them_itself() {
        let site = site("both", &["hundred-days-full.js", "hundred-days-full_bg.wasm"]);
        let page = with_programs(PAGE, &site).expect("a page");
        let rest = page.strip_prefix("<script data-a=./a.js data-b=./a_bg.wasm data-c=./").expect("the first program");
        let (js, rest) = rest.split_once(" data-d=./").expect("the full program");
        let (wasm, rest) = rest.split_once('>').expect("a tag");
        assert_eq!(rest, "go()</script><p>chart");
        for (named, content) in [(js, "hundred-days-full.js"), (wasm, "hundred-days-full_bg.wasm")] {
            assert_eq!(fs::read_to_string(site.join(named)).ok().as_deref(), Some(content), "{named}");
            assert!(!site.join(content).exists(), "{content}");
        }
        fs::remove_dir_all(site).expect("the folder");
    }

    #[test]
    fn a_missing_program_or_place_for_it_is_named() {
        let site = site("missing", &["hundred-days-full.js"]);
        let problem = |page: &str| with_programs(page, &site).expect_err("a problem");
        assert!(problem(PAGE).contains("hundred-days-full_bg.wasm"));
        assert_eq!(problem("<p>chart"), "index.html has no <link with “_bg.wasm”");
        fs::remove_dir_all(&site).expect("the folder");
    }

    #[test]
    fn an_attribute_is_read_with_or_without_quotes() {
        assert_eq!(attribute(r#"<link rel="icon" href="a.svg">"#, "href"), Ok("a.svg"));
        assert_eq!(attribute("<link href=a.svg rel=icon>", "href"), Ok("a.svg"));
        assert!(attribute("<link rel=icon>", "href").is_err());
    }
}
