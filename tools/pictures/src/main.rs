//! Writes pictures of the bundled dataset as SVG into a folder: `pictures FOLDER`.
//!
//! It combines every link below with every format, and covers every language and theme.

use std::{env, fs, path::PathBuf};

use anyhow::{Context as _, Result, anyhow};
use hundred_days::{
    data::{Language, parse},
    export::{Palette, Picture, picture::Format, svg},
    query::{Query, link},
};

const DATASET: &[u8] = include_bytes!("../../../public/data/hundred-days-2022-08-05.json");

/// The links of the pictures, by file name.
const LINKS: [(&str, &str); 16] = [
    ("compare", "?v=1"),
    ("chosen", "?v=1&figure=night-offenders"),
    ("pinned", "?v=1&figure=suspects&with=night-offenders"),
    ("alone", "?v=1&figure=knives"),
    ("categories", "?v=1&group=category"),
    ("linear", "?v=1&scale=linear&category=patrol"),
    ("few", "?v=1&period=nights"),
    ("two", "?v=1&category=disputes&q=disputes"),
    ("one", "?v=1&q=gangs"),
    ("pace", "?v=1&view=pace"),
    ("ratios", "?v=1&view=ratios"),
    ("overlaps", "?v=1&view=overlaps"),
    ("sum", "?v=1&view=overlaps&sum=suspects.night-offenders"),
    ("gaps", "?v=1&view=left-open"),
    ("timeline", "?v=1&view=timeline"),
    ("nights", "?v=1&view=timeline&period=nights&category=patrol"),
];

fn main() -> Result<()> {
    let folder = PathBuf::from(env::args_os().nth(1).context("expected the folder to write to")?);
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let dataset = parse(DATASET).map_err(|_| anyhow!("the bundled dataset is not valid"))?;
    for (row, (name, link)) in LINKS.into_iter().enumerate() {
        for (column, format) in Format::ALL.into_iter().enumerate() {
            // The four formats of a link cover every combination of language and theme.
            let language = Language::ALL[(row + column) % Language::ALL.len()];
            let palette = Palette::ALL[(row + column / 2) % Palette::ALL.len()];
            let query = Query { language, ..link::decode(link, &dataset).query };
            let address = format!("https://figures.example/hundred-days/?{}", link::encode_to_share(&query, &dataset));
            let picture = Picture::of(&dataset, &query, format, &address)
                .map_err(|reason| anyhow!("{name}: {}", reason.reason(Language::En)))?;
            let file = format!("{name}-{}.svg", format.name());
            fs::write(folder.join(&file), svg(&picture, palette)).with_context(|| format!("cannot write {file}"))?;
        }
    }
    Ok(())
}
