//! The file of a dataset: the objects of its JSON, in the order of their fields.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::data::{Decimal, DerivedKind, Gap, Language, Nature, Qualifier, Stated, UnitKind};

/// A text, by the code of its language.
pub(super) type Texts = BTreeMap<&'static str, String>;

/// A dataset.
#[derive(Serialize)]
pub(super) struct File<'a> {
    pub(super) schema_version: u8,
    pub(super) languages: Vec<Language>,
    pub(super) id: String,
    pub(super) title: Texts,
    pub(super) statement: StatementFile,
    pub(super) categories: Vec<NamedFile>,
    pub(super) units: Vec<UnitFile>,
    pub(super) periods: Vec<PeriodFile>,
    pub(super) figures: Vec<FigureFile<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) relations: Vec<RelationFile<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) derived: Vec<DerivedFile<'a>>,
}

/// The statement of a dataset.
#[derive(Serialize)]
pub(super) struct StatementFile {
    pub(super) authority: Texts,
    pub(super) outlet: Texts,
    pub(super) published: String,
    pub(super) year_inferred: bool,
    pub(super) sections: Vec<NamedFile>,
    pub(super) paragraphs: Vec<ParagraphFile>,
}

/// A section or a category.
#[derive(Serialize)]
pub(super) struct NamedFile {
    pub(super) id: String,
    pub(super) label: Texts,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<Texts>,
}

/// A paragraph.
#[derive(Serialize)]
pub(super) struct ParagraphFile {
    pub(super) n: usize,
    pub(super) section: String,
    pub(super) gist: Texts,
}

/// A unit.
#[derive(Serialize)]
pub(super) struct UnitFile {
    pub(super) id: String,
    pub(super) kind: UnitKind,
    pub(super) label: Texts,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) one: Option<Texts>,
    pub(super) heading: Texts,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) caption: Option<Texts>,
}

/// A period.
#[derive(Serialize)]
pub(super) struct PeriodFile {
    pub(super) id: String,
    pub(super) label: Texts,
    pub(super) from: String,
    pub(super) to: String,
    #[serde(skip_serializing_if = "is_false")]
    pub(super) from_inferred: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) nightly: Option<NightlyFile>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) caution: Option<Texts>,
}

/// The hours of nights.
#[derive(Serialize)]
pub(super) struct NightlyFile {
    pub(super) from: String,
    pub(super) to: String,
}

/// A figure.
#[derive(Serialize)]
pub(super) struct FigureFile<'a> {
    pub(super) id: String,
    pub(super) label: Texts,
    pub(super) category: String,
    pub(super) unit: String,
    pub(super) period: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) nature: Option<Nature>,
    pub(super) value: Decimal,
    pub(super) step: Decimal,
    pub(super) qualifier: Qualifier,
    pub(super) mentions: Vec<MentionFile<'a>>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub(super) left_open: &'a [Gap],
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) caution: Option<Texts>,
    #[serde(skip_serializing_if = "is_false")]
    pub(super) unconfirmed: bool,
}

/// A mention.
#[derive(Serialize)]
pub(super) struct MentionFile<'a> {
    pub(super) paragraph: usize,
    pub(super) printed: &'a str,
}

/// A relation.
#[derive(Serialize)]
pub(super) struct RelationFile<'a> {
    pub(super) whole: &'a str,
    pub(super) part: &'a str,
    pub(super) stated: Stated,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) paragraph: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) note: Option<Texts>,
}

/// A derived figure.
#[derive(Serialize)]
pub(super) struct DerivedFile<'a> {
    pub(super) id: String,
    pub(super) label: Texts,
    pub(super) kind: DerivedKind,
    pub(super) of: &'a str,
    pub(super) per: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) basis: Option<Decimal>,
    pub(super) scope: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) note: Option<Texts>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes references")]
fn is_false(flag: &bool) -> bool {
    !flag
}
