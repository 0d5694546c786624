//! The manifests with which a site can be installed in each of its languages, see <https://www.w3.org/TR/appmanifest/>,
//! and their icons.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, ensure};
use hundred_days::{
    data::{Dataset, Language},
    export::{Hue, Palette, metadata::page_texts, page_name},
    query::link::SitePage,
};
use resvg::{
    render,
    tiny_skia::{Color, Pixmap, Transform},
    usvg::{Options, Tree},
};
use serde_json::json;

use crate::{html::icon, write};

/// The icons: the width, whether a system may cut it to a shape, and the name.
const ICONS: [(u16, bool, &str); 3] =
    [(192, false, "icon-192.png"), (512, false, "icon-512.png"), (512, true, "icon-maskable-512.png")];

/// The part of a maskable icon that is never cut off is a circle with 0.8 of its width. The drawing fits in it.
const SAFE: f32 = 0.72;

/// The name of the manifest in a language.
pub(crate) fn manifest_name(dataset: &Dataset, language: Language) -> String {
    page_name("manifest", dataset, language, "webmanifest")
}

/// Writes the manifests of a site with this page, and the icons, which are drawn from the icon of the page.
pub(crate) fn write_manifests(site: &Path, page: &str, dataset: &Dataset) -> Result<()> {
    let icon = icon(page)?.attribute("href").context("the link to the icon has no href")?;
    let svg = fs::read_to_string(site.join(&icon)).with_context(|| format!("{icon} cannot be read"))?;
    let tree = Tree::from_str(&svg, &Options::default()).with_context(|| format!("{icon} is no SVG"))?;
    for (width, is_maskable, name) in ICONS {
        write(&site.join(name), drawn(&tree, width, is_maskable)?)?;
    }
    for language in dataset.languages.iter() {
        write(&site.join(manifest_name(dataset, language)), manifest(dataset, language))?;
    }
    Ok(())
}

/// The manifest in a language. The installed site opens with the first page in it.
fn manifest(dataset: &Dataset, language: Language) -> String {
    let first = SitePage::first(dataset).in_language(language);
    let texts = page_texts(dataset, first);
    let paper = Hue::Paper.in_palette(Palette::Light);
    let icons = ICONS.map(|(width, is_maskable, name)| {
        json!({
            "src": name,
            "sizes": format!("{width}x{width}"),
            "type": "image/png",
            "purpose": if is_maskable { "maskable" } else { "any" },
        })
    });
    let manifest = json!({
        "name": texts.title,
        "description": texts.description,
        "lang": language.tag(),
        "start_url": format!("./{}", first.path(dataset)),
        "scope": "./",
        "display": "minimal-ui",
        "background_color": paper,
        "theme_color": paper,
        "icons": icons,
    });
    format!("{manifest:#}\n")
}

/// The icon as a PNG. A maskable one has its own colour up to the edges.
fn drawn(tree: &Tree, width: u16, is_maskable: bool) -> Result<Vec<u8>> {
    let side = f32::from(width);
    ensure!(tree.size().width() == tree.size().height(), "the icon is not a square");
    let mut pixels = Pixmap::new(width.into(), width.into()).context("the icon has no size")?;
    let scale = side / tree.size().width();
    render(tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    if is_maskable {
        // The colour of the drawing’s ground, which is at the middle of its left edge.
        let ground = pixels.pixel(0, u32::from(width / 2)).context("the icon has no ground")?.demultiply();
        pixels.fill(Color::from_rgba8(ground.red(), ground.green(), ground.blue(), 255));
        let inset = side * (1.0 - SAFE) / 2.0;
        let transform = Transform::from_scale(scale * SAFE, scale * SAFE).post_translate(inset, inset);
        render(tree, transform, &mut pixels.as_mut());
    }
    pixels.encode_png().context("the icon cannot be written")
}

#[cfg(test)]
mod tests {
    use resvg::{
        tiny_skia::Pixmap,
        usvg::{Options, Tree},
    };

    use super::{ICONS, drawn};

    #[test]
    fn a_maskable_icon_has_one_colour_at_its_edges() {
        let svg = include_str!("../../../public/icon.svg");
        let tree = Tree::from_str(svg, &Options::default()).expect("an icon");
        for (width, is_maskable, name) in ICONS {
            let png = drawn(&tree, width, is_maskable).expect(name);
            let image = Pixmap::decode_png(&png).expect(name);
            assert_eq!((image.width(), image.height()), (width.into(), width.into()));
            let corner = image.pixel(0, 0).expect("a pixel");
            assert_eq!(corner.alpha() == 255, is_maskable, "{name}");
            assert_eq!(is_maskable, Some(corner) == image.pixel(0, u32::from(width / 2)), "{name}");
        }
    }
}
