//! Parses the statement with its sections and paragraphs.

use super::{names::Names, node::Node, value};
use crate::data::{Paragraph, Section, Statement};

/// The statement at a node.
pub(super) fn statement(at: &Node) -> Option<Statement> {
    at.object(|fields| {
        let authority = fields.required("authority", value::text);
        let outlet = fields.required("outlet", value::text);
        let published = fields.required("published", value::date);
        let year_inferred = fields.required("year_inferred", Node::boolean);
        let sections = fields.find("sections");
        let section_names = Names::of_list("section", sections);
        let sections = sections.and_then(|at| at.list("section", section));
        let paragraphs = fields.required("paragraphs", |at| {
            let mut number = 0;
            at.list("paragraph", |at| {
                number += 1;
                paragraph(at, number, &section_names)
            })
        });
        Some(Statement {
            authority: authority?,
            outlet: outlet?,
            published: published?,
            year_inferred: year_inferred?,
            sections: sections?,
            paragraphs: paragraphs?,
        })
    })
}

/// The number of paragraphs of a statement, even if they have problems; 0 if there is no list.
pub(super) fn paragraph_count(statement: Option<&Node>) -> usize {
    statement.and_then(|at| at.field("paragraphs")).map_or(0, |at| at.items().len())
}

fn section(at: &Node) -> Option<Section> {
    at.object(|fields| {
        let id = fields.required("id", value::id);
        let label = fields.required("label", value::text);
        Some(Section { id: id?, label: label? })
    })
}

fn paragraph<'a>(at: &'a Node, number: usize, sections: &Names<'a, Section>) -> Option<Paragraph> {
    at.object(|fields| {
        fields.required("n", |at| {
            let n = at.number()?;
            if n.to_usize() == Some(number) { Some(()) } else { at.reject(&format!("{number}, its place in the list")) }
        });
        let section = fields.required("section", |at| sections.resolve(at));
        let gist = fields.required("gist", value::text);
        Some(Paragraph { section: section?, gist: gist? })
    })
}

#[cfg(test)]
mod tests {
    use super::{
        super::node::tests::{problems, read},
        *,
    };

    const HEAD: &str = r#""authority": {"en": "M", "zh": "部"}, "outlet": {"en": "N", "zh": "社"}"#;

    #[test]
    fn a_paragraph_belongs_to_its_section() {
        let json = format!(
            r#"{{{HEAD}, "published": "2022-08-05", "year_inferred": true,
            "sections": [{{"id": "a", "label": {{"en": "A", "zh": "甲"}}}},
                {{"id": "b", "label": {{"en": "B", "zh": "乙"}}}}],
            "paragraphs": [{{"n": 1, "section": "b", "gist": {{"en": "G", "zh": "要"}}}}]}}"#
        );
        let statement = read(&json, statement).0.expect("a statement");
        assert_eq!(statement.section_of(1).map(|section| section.id.as_str()), Some("b"));
        assert_eq!(statement.section_of(2), None);
    }

    #[test]
    fn all_problems_of_a_statement_are_reported() {
        let json = format!(
            r#"{{{HEAD}, "published": "5 August", "year_inferred": "yes", "sections": [{{"id": "a"}}],
            "paragraphs": [{{"n": 2, "section": "c", "gist": {{"en": "G"}}}},
                {{"n": 2, "section": "a", "gist": ""}}]}}"#
        );
        assert_eq!(
            problems(&json, statement),
            [
                "/published: expected a day as year-month-day, such as 2022-07-31, found “5 August”",
                "/year_inferred: expected true or false, found “yes”",
                "/sections/0: expected the field “label”, found no such field",
                "/paragraphs/0/n: expected 1, its place in the list, found 2",
                "/paragraphs/0/section: expected the id of a section, one of “a”, found “c”",
                "/paragraphs/0/gist: expected a text in the language “zh”, found no such field",
                "/paragraphs/0/gist: expected a text in the language “qaa”, found no such field",
                "/paragraphs/1/gist: expected an object, found “”",
            ]
        );
    }

    #[test]
    fn invalid_paragraphs_are_counted() {
        let count = |json| read(json, |at| paragraph_count(Some(at))).0;
        assert_eq!(count(r#"{"paragraphs": [1, null]}"#), 2);
        assert_eq!(count(r#"{"paragraphs": {}}"#), 0);
        assert_eq!(paragraph_count(None), 0);
    }
}
