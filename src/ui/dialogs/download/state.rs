//! The state of the download dialog, and the export of files.

use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::Blob;

use crate::{
    data::Dataset,
    export::{
        File, Palette, Picture, ViewData, bundle, for_excel,
        picture::{Format, NoPicture},
        svg,
    },
    query::Query,
    ui::{
        Explorer,
        browser::{self, files, png},
        source::single_file,
    },
    words::{DownloadWords, download_words, saved_as},
};

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FileKind {
    Png,
    Svg,
    Csv,
    Excel,
    Json,
    Zip,
    Html,
}

impl FileKind {
    /// The file extension.
    const fn extension(self) -> &'static str {
        match self {
            Self::Png => ".png",
            Self::Svg => ".svg",
            Self::Csv => ".csv",
            Self::Excel => "-excel.csv",
            Self::Json => ".json",
            Self::Zip => ".zip",
            Self::Html => ".html",
        }
    }

    const fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Svg => "image/svg+xml",
            Self::Csv | Self::Excel => "text/csv;charset=utf-8",
            Self::Json => "application/json",
            Self::Zip => "application/zip",
            Self::Html => "text/html;charset=utf-8",
        }
    }
}

/// The scale of the PNG files in an archive.
const ARCHIVE_SCALE: u32 = 2;

/// The state of the dialog.
#[derive(Clone, Copy)]
pub(super) struct DownloadState {
    pub(super) explorer: Explorer,
    pub(super) words: &'static DownloadWords,
    /// The index of the format in [`Format::ALL`].
    pub(super) format: RwSignal<usize>,
    /// 0 for the light theme, 1 for the dark theme.
    pub(super) theme: RwSignal<usize>,
    /// The scale of the PNG, minus 1.
    pub(super) scale: RwSignal<usize>,
    /// The picture of the view in the selected format.
    pub(super) picture: Memo<Result<Picture, NoPicture>>,
    /// The status message of the last action.
    pub(super) status: RwSignal<String>,
}

impl DownloadState {
    /// The initial state: the first format, the theme of the page, and scale 2.
    pub(super) fn new(explorer: Explorer, is_dark: bool) -> Self {
        let format = RwSignal::new(0);
        let picture = Memo::new(move |_| picture_in(explorer, format_at(format.get())));
        Self {
            explorer,
            words: download_words(explorer.language),
            format,
            theme: RwSignal::new(usize::from(is_dark)),
            scale: RwSignal::new(1),
            picture,
            status: RwSignal::new(String::new()),
        }
    }

    pub(super) fn chosen_palette(self) -> Palette {
        if self.theme.get() == 0 { Palette::Light } else { Palette::Dark }
    }

    pub(super) fn chosen_scale(self) -> u32 {
        u32::try_from(self.scale.get()).unwrap_or_default() + 1
    }

    pub(super) fn save(self, kind: FileKind) {
        let name = self.with_data(|data| data.file_stem()) + kind.extension();
        let failure = match kind {
            FileKind::Png | FileKind::Svg => self.words.not_drawn,
            FileKind::Csv | FileKind::Excel | FileKind::Json | FileKind::Html => self.words.not_written,
            FileKind::Zip => self.words.not_packed,
        };
        let language = self.explorer.language;
        let made = self.create(kind);
        self.show_outcome(async move {
            let saved = made.await.and_then(|blob| files::save(&blob, &name));
            saved.map_or_else(|_| failure.to_owned(), |()| saved_as(&name, language))
        });
    }

    /// Copies the picture to the clipboard.
    pub(super) fn copy_picture(self) {
        let DownloadState { words, .. } = self;
        let copied = files::copy_picture(self.create(FileKind::Png));
        self.show_outcome(
            async move { if copied.await.is_ok() { words.picture_copied } else { words.not_copied }.into() },
        );
    }

    /// Copies the table to the clipboard.
    pub(super) fn copy_table(self) {
        let DownloadState { words, .. } = self;
        let table = self.with_data(|data| data.to_tsv());
        self.show_outcome(async move {
            if browser::copy(&table).await.is_ok() { words.table_copied } else { words.not_copied }.into()
        });
    }

    /// Shares the picture, or the table if the view has no picture, with the link.
    pub(super) fn share(self) {
        let DownloadState { explorer, words, .. } = self;
        let kind = if self.picture.with_untracked(Result::is_ok) { FileKind::Png } else { FileKind::Csv };
        let (name, link) = self.with_data(|data| (data.file_stem() + kind.extension(), data.link.clone()));
        let made = self.create(kind);
        self.show_outcome(async move {
            let title = explorer.dataset.title.in_language(explorer.language);
            let shared = match made.await {
                Ok(file) => files::share(&file, &name, title, &link).await,
                Err(error) => Err(error),
            };
            match shared {
                Ok(true) => words.shared,
                Ok(false) => "",
                Err(_) => words.not_shared,
            }
            .into()
        });
    }

    /// Creates a file. The state is read before the first `await`.
    fn create(self, kind: FileKind) -> impl Future<Output = Result<Blob, JsValue>> + 'static {
        let (palette, scale) = untrack(|| (self.chosen_palette(), self.chosen_scale()));
        let format = format_at(self.format.get_untracked());
        let picture = self.picture.get_untracked();
        let explorer = self.explorer;
        let query = untrack(|| explorer.ask(Clone::clone));
        let link = untrack(|| explorer.link_to_share());
        let link_of_picture = untrack(|| explorer.link_to_picture());
        async move {
            let data = ViewData::of(explorer.dataset, &query, link);
            let bytes = match kind {
                FileKind::Png => return png(&picture.map_err(|_| JsValue::NULL)?, palette, scale).await,
                FileKind::Svg => svg(&picture.map_err(|_| JsValue::NULL)?, palette).into_bytes(),
                FileKind::Csv => data.to_csv().into_bytes(),
                FileKind::Excel => for_excel(&data.to_csv()).into_bytes(),
                FileKind::Json => data.to_json().into_bytes(),
                FileKind::Zip => {
                    let pictures = pictures(&data, &link_of_picture, format, palette).await?;
                    bundle(&data, browser::today(), pictures).ok_or(JsValue::NULL)?
                }
                FileKind::Html => page_with(explorer.dataset, query.clone()).await.ok_or(JsValue::NULL)?.into_bytes(),
            };
            files::blob(&bytes, kind.media_type())
        }
    }

    fn with_data<T>(self, read: impl FnOnce(&ViewData<'_>) -> T) -> T {
        let explorer = self.explorer;
        let query = untrack(|| explorer.ask(Clone::clone));
        read(&ViewData::of(explorer.dataset, &query, untrack(|| explorer.link_to_share())))
    }

    /// Shows a progress message, and then the outcome.
    fn show_outcome(self, outcome: impl Future<Output = String> + 'static) {
        self.status.set(self.words.working.into());
        spawn_local(async move { self.status.set(outcome.await) });
    }
}

/// The page as one file, with the shown dataset and what is shown of it.
async fn page_with(dataset: &Dataset, query: Query) -> Option<String> {
    let json = browser::fetch(dataset.address.as_deref()?).await.ok()?;
    single_file(&String::from_utf8(json).ok()?, query).await.ok()
}

/// The pictures of an archive: the selected format as SVG, and every format as PNG. Empty for a view without pictures.
async fn pictures(data: &ViewData<'_>, link: &str, format: Format, palette: Palette) -> Result<Vec<File>, JsValue> {
    let picture = |format| Picture::of(data.dataset, data.query, format, link);
    let Ok(shown) = picture(format) else { return Ok(Vec::new()) };
    let mut files = vec![File { name: "picture.svg".into(), bytes: svg(&shown, palette).into_bytes() }];
    for format in Format::ALL {
        if let Ok(picture) = picture(format) {
            let png = png(&picture, palette, ARCHIVE_SCALE).await?;
            let name = ["picture-", format.name(), ".png"].concat();
            files.push(File { name, bytes: files::bytes(&png).await? });
        }
    }
    Ok(files)
}

fn picture_in(explorer: Explorer, format: Format) -> Result<Picture, NoPicture> {
    explorer.ask(|query| Picture::of(explorer.dataset, query, format, &explorer.link_to_picture()))
}

fn format_at(place: usize) -> Format {
    Format::ALL.get(place).copied().unwrap_or_default()
}
