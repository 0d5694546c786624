//! The pictures that other programs show beside a link to a page of the site.

use std::{cell::RefCell, collections::BTreeMap, sync::Arc};

use anyhow::{Context as _, Result};
use hundred_days::{
    data::Dataset,
    export::{Palette, Picture, picture::Format, svg},
    query::link::SitePage,
};
use resvg::{
    render,
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree, fontdb},
};
use skrifa::{FontRef, MetadataProvider as _};

/// The greatest number of colours of a picture, which then needs one byte for each pixel.
const COLOURS: usize = 256;

/// Draws previews with the fonts of this machine.
pub(crate) struct Previews {
    options: Options<'static>,
    /// Whether a font has a character, for those that were looked up.
    known: RefCell<BTreeMap<char, bool>>,
}

impl Previews {
    pub(crate) fn new() -> Self {
        let mut fonts = fontdb::Database::new();
        fonts.load_system_fonts();
        // The names of generic families are those of the first font of each that the machine has.
        let first = |names: &[&str]| {
            let is_here = |name: &&&str| {
                fonts.query(&fontdb::Query { families: &[fontdb::Family::Name(name)], ..Default::default() }).is_some()
            };
            names.iter().find(is_here).map(|name| (*name).to_owned())
        };
        let sans = first(&["Noto Sans", "DejaVu Sans", "Liberation Sans", "Arial", "Helvetica"]);
        let serif = first(&["Noto Serif", "DejaVu Serif", "Liberation Serif", "Times New Roman", "Georgia", "Times"]);
        if let Some(sans) = sans {
            fonts.set_sans_serif_family(sans);
        }
        if let Some(serif) = serif {
            fonts.set_serif_family(serif);
        }
        Self { options: Options { fontdb: Arc::new(fonts), ..Options::default() }, known: RefCell::default() }
    }

    /// The preview of a page as a PNG; `link` is the full URL of the page, if it is known. There is none if no figure fits,
    /// or if no font of this machine has a character.
    pub(crate) fn png(&self, dataset: &Dataset, page: SitePage, link: &str) -> Result<Option<Vec<u8>>> {
        let Ok(picture) = Picture::of(dataset, &page.query(), Format::Preview, link) else { return Ok(None) };
        let svg = svg(&picture, Palette::Light);
        if let Some(missing) = svg.chars().find(|&character| !self.has(character)) {
            eprintln!("{}: no preview, because this machine has no font with “{missing}”", page.path(dataset));
            return Ok(None);
        }
        let tree = Tree::from_str(&svg, &self.options).context("the preview is no SVG")?;
        let size = tree.size().to_int_size();
        let mut pixels = Pixmap::new(size.width(), size.height()).context("the preview has no size")?;
        render(&tree, Transform::identity(), &mut pixels.as_mut());
        png(&pixels).map(Some)
    }

    /// Whether a font of this machine has a character.
    fn has(&self, character: char) -> bool {
        let fonts = &self.options.fontdb;
        let has = |face: &fontdb::FaceInfo| {
            let found = fonts
                .with_face_data(face.id, |data, index| FontRef::from_index(data, index).ok()?.charmap().map(character));
            found.flatten().is_some()
        };
        let is_drawn = || character.is_whitespace() || fonts.faces().any(has);
        *self.known.borrow_mut().entry(character).or_insert_with(is_drawn)
    }
}

/// An opaque image as a PNG with a palette. Colours beyond the most frequent ones are replaced by the nearest of these.
fn png(pixels: &Pixmap) -> Result<Vec<u8>> {
    // Most pixels have the colour of the one before.
    let mut runs: Vec<([u8; 3], usize)> = Vec::new();
    for pixel in pixels.data().chunks_exact(4) {
        let colour = [pixel[0], pixel[1], pixel[2]];
        match runs.last_mut() {
            Some((last, length)) if *last == colour => *length += 1,
            _ => runs.push((colour, 1)),
        }
    }
    let mut counts = BTreeMap::new();
    for (colour, length) in &runs {
        *counts.entry(*colour).or_insert(0) += length;
    }
    let mut palette: Vec<_> = counts.iter().map(|(&colour, &count)| (colour, count)).collect();
    palette.sort_by_key(|&(_, count)| usize::MAX - count);
    palette.truncate(COLOURS);
    let nearest = |colour: [u8; 3]| {
        let distance = |other: [u8; 3]| {
            let differences = colour.iter().zip(other).map(|(&a, b)| u32::from(a.abs_diff(b)).pow(2));
            differences.sum::<u32>()
        };
        (0..=u8::MAX).zip(&palette).min_by_key(|(_, (other, _))| distance(*other)).map_or(0, |(index, _)| index)
    };
    let index: BTreeMap<_, _> = counts.keys().map(|&colour| (colour, nearest(colour))).collect();
    let mut image = Vec::new();
    for (colour, length) in runs {
        image.resize(image.len() + length, index[&colour]);
    }

    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.iter().flat_map(|(colour, _)| *colour).collect::<Vec<_>>());
    encoder.set_compression(png::Compression::High);
    // Without filters, indices of flat areas repeat.
    encoder.set_filter(png::Filter::NoFilter);
    encoder.write_header()?.write_image_data(&image)?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use resvg::tiny_skia::{Color, Pixmap};

    use super::png;

    #[test]
    fn a_picture_with_many_colours_keeps_the_most_frequent_ones() {
        let mut pixels = Pixmap::new(40, 40).expect("a size");
        pixels.fill(Color::WHITE);
        for (index, pixel) in (0_u32..).zip(pixels.data_mut().chunks_mut(4).take(1000)) {
            pixel.copy_from_slice(&[(index % 256) as u8, (index / 256) as u8, 0, 255]);
        }
        let file = png(&pixels).expect("a PNG");
        let mut reader = png::Decoder::new(std::io::Cursor::new(&file)).read_info().expect("a PNG");
        let mut image = vec![0; reader.output_buffer_size().expect("a size")];
        reader.next_frame(&mut image).expect("an image");
        let palette = reader.info().palette.clone().expect("a palette");
        assert_eq!(palette.len(), 3 * 256);
        let last = usize::from(image[40 * 40 - 1]);
        assert_eq!(palette[3 * last..][..3], [255, 255, 255]);
    }
}
