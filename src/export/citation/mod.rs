//! A citation: the cited number or view, its source, its location and the access date.

mod bibtex;
mod csl;

use time::Date;

use crate::{
    analysis::{comparison, sum_condition, sum_in_words},
    data::{Dataset, Derived, Figure, Language, Quantity, Ref},
    query::View,
    words::{
        Punctuation,
        attribution::{self, Origin},
        attribution_words, counted, fill, format, punctuation, shown_of_all, view_name,
    },
};

/// The cited item in one language: a figure, a derived figure, a comparison, or a view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// A unique name: the id of a quantity, both ids of a comparison, or the name of a view.
    pub name: String,
    /// The label.
    pub label: String,
    /// The number as shown; for a view the number of its shown figures.
    pub number: String,
    /// The paragraphs of the source, counted from 1; none for a view.
    pub paragraphs: Vec<usize>,
    /// The source.
    pub origin: Origin,
    /// The condition under which the number holds, if there is one.
    pub condition: Option<String>,
}

impl Cited {
    /// A figure, with its number as reported.
    pub fn figure(dataset: &Dataset, figure: Ref<Figure>, language: Language) -> Self {
        let figure = &dataset[figure];
        let unit = &dataset[figure.unit];
        let mut number = format::amount_with_unit(&figure.amount, unit, language);
        if unit.kind.is_percent() {
            let Punctuation { open_bracket, close_bracket, .. } = *punctuation(language);
            number = [&number, open_bracket, format::unit_name(unit, language), close_bracket].concat();
        }
        let mut paragraphs: Vec<_> = figure.mentions.iter().map(|mention| mention.paragraph).collect();
        paragraphs.dedup();
        let label = figure.label.in_language(language).into();
        Self { name: figure.id.as_str().into(), label, number, paragraphs, origin: Origin::Reported, condition: None }
    }

    /// A derived figure.
    pub fn derived(dataset: &Dataset, derived: Ref<Derived>, language: Language) -> Self {
        Self {
            name: dataset[derived].id.as_str().into(),
            label: dataset[derived].label.in_language(language).into(),
            number: format::quantity_with_unit(dataset, derived.into(), language),
            paragraphs: dataset.paragraphs_of(derived.into()),
            origin: Origin::Derived,
            condition: None,
        }
    }

    /// A comparison of two numbers, with their ratio if there is one.
    pub fn comparison(dataset: &Dataset, first: Quantity, second: Quantity, language: Language) -> Self {
        let against = |[first, second]: [&str; 2]| {
            fill(attribution_words(language).against, &[("first", first), ("second", second)])
        };
        let quantities = [first, second];
        let label = against(quantities.map(|quantity| dataset.label_of(quantity).in_language(language)));
        let [a, b] = quantities.map(|quantity| format::quantity_with_unit(dataset, quantity, language));
        let mut number = against([&a, &b]);
        if let Ok(ratio) = comparison(dataset, first, second, language).ratio {
            number.extend([punctuation(language).semicolon, &ratio.number]);
        }
        let paragraphs = dataset.paragraphs_of_all(quantities);
        let name = quantities.map(|quantity| dataset.id_of(quantity).as_str()).join("-with-");
        Self { name, label, number, paragraphs, origin: Origin::Compared, condition: None }
    }

    /// The sum of figures that may overlap; `None` if they have none.
    pub fn sum(dataset: &Dataset, addends: &[Ref<Figure>], language: Language) -> Option<Self> {
        let sum = sum_in_words(dataset, addends, language).ok()?;
        let label = addends.iter().map(|&figure| dataset[figure].label.in_language(language));
        Some(Self {
            name: addends.iter().map(|&figure| dataset[figure].id.as_str()).collect::<Vec<_>>().join("-and-"),
            label: label.collect::<Vec<_>>().join(" + "),
            number: sum.number,
            paragraphs: dataset.paragraphs_of_all(addends.iter().map(|&figure| figure.into())),
            origin: Origin::Derived,
            condition: sum_condition(dataset, addends, language),
        })
    }

    /// A view that shows `shown` of its `all` figures.
    pub fn view(view: View, shown: usize, all: usize, language: Language) -> Self {
        let number = if shown == all { counted(view, all, language) } else { shown_of_all(view, shown, all, language) };
        Self {
            name: view.name().into(),
            label: view_name(view, language).into(),
            number,
            paragraphs: Vec::new(),
            origin: Origin::Collected,
            condition: None,
        }
    }
}

/// A citation, which can be written in several forms. All of them attribute the number; none presents it as a fact.
#[derive(Clone, Debug)]
pub struct Citation<'a> {
    /// The dataset.
    pub dataset: &'a Dataset,
    /// The cited item, in the citation's language.
    pub cited: Cited,
    /// The link to the cited item.
    pub url: String,
    /// The access date.
    pub accessed: Date,
    /// The language of the citation.
    pub language: Language,
}

impl Citation<'_> {
    /// Plain text, for a note or a caption.
    pub fn to_text(&self) -> String {
        let language = self.language;
        let version = self.dataset.version.short();
        let sentences = [
            self.opening(),
            self.note(),
            attribution::stands_in(self.container(), &version, language),
            attribution::read_at(&self.url, self.accessed, language),
        ];
        sentences.join(punctuation(language).space)
    }

    /// The first sentence: the label and the number.
    fn opening(&self) -> String {
        let Cited { label, number, .. } = &self.cited;
        let page = self.page();
        let Punctuation { colon, comma, full_stop, open_quote, close_quote, open_title, close_title, .. } =
            *punctuation(self.language);
        match self.cited.origin {
            Origin::Collected => [open_title, page, close_title, colon, label, comma, number, full_stop].concat(),
            Origin::Reported | Origin::Derived | Origin::Compared => {
                [open_quote, label, close_quote, colon, number, full_stop].concat()
            }
        }
    }

    /// The title for a list of references: the label with the number; for a view, the page's title before them.
    pub(super) fn title(&self) -> String {
        let Cited { label, number, .. } = &self.cited;
        let Punctuation { colon, comma, .. } = *punctuation(self.language);
        match self.cited.origin {
            Origin::Collected => [self.page(), colon, label, comma, number].concat(),
            Origin::Reported | Origin::Derived | Origin::Compared => [label, colon, number].concat(),
        }
    }

    /// The page with the cited item; `None` for a view, which is the page.
    pub(super) fn container(&self) -> Option<&str> {
        if self.cited.origin == Origin::Collected { None } else { Some(self.page()) }
    }

    /// The author: the authority for a reported number. Other items have no author; their notes name the authority.
    pub(super) fn author(&self) -> Option<&str> {
        self.is_reported().then(|| self.dataset.statement.authority.in_language(self.language))
    }

    /// The publisher of a reported number. Other items have none.
    pub(super) fn outlet(&self) -> Option<&str> {
        self.is_reported().then(|| self.dataset.statement.outlet.in_language(self.language))
    }

    /// The publication date of a reported number, likewise.
    pub(super) fn published(&self) -> Option<Date> {
        self.is_reported().then_some(self.dataset.statement.published)
    }

    fn is_reported(&self) -> bool {
        self.cited.origin == Origin::Reported
    }

    /// The attribution, the condition of the number, and the notes on the year and on verification.
    pub(super) fn note(&self) -> String {
        let Cited { origin, paragraphs, condition, .. } = &self.cited;
        let mut note = attribution::reported_by(self.dataset, *origin, paragraphs, self.language);
        let year = attribution::year_is_inferred(self.dataset, self.language);
        let more = [condition.as_deref(), year.as_deref()].into_iter().flatten();
        for sentence in more.chain([attribution::not_verified(self.language)]) {
            note.push_str(punctuation(self.language).space);
            note.push_str(sentence);
        }
        note
    }

    /// A key that is unique in the dataset: letters, digits and hyphens.
    pub(super) fn key(&self) -> String {
        let name = self.cited.name.chars().filter(|character| character.is_ascii_alphanumeric() || *character == '-');
        self.dataset.id.as_str().chars().chain(['-']).chain(name).collect()
    }

    fn page(&self) -> &str {
        self.dataset.title.in_language(self.language)
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::sample::{citation, citation_of_figure, dataset},
        *,
    };

    #[test]
    fn a_figure_is_cited_with_all_that_leads_back_to_it() {
        let dataset = dataset();
        let version = dataset.version.short();
        let text = |language| citation_of_figure(&dataset, "cases-solved", language).to_text();
        assert_eq!(
            text(Language::En),
            format!(
                "“Criminal cases solved”: 269,800 cases. Reported by China’s Ministry of Public Security (paragraphs \
                 2 and 8 of 26), published by China News Service, 5 August 2022. The text names no year; 2022 is \
                 inferred. Not independently verified. In “The Hundred Days Action, in figures”, data version \
                 {version}. https://example.org/?v=1&lang=en (accessed 24 November 2026)."
            )
        );
        assert_eq!(
            text(Language::Zh),
            format!(
                "“已破刑事案件”：26.98万起。中国公安部通报（第2、8段，共26段），中国新闻社2022年8月5日发布。\
                 原文未写年份，2022年系推断。未经独立核实。载《数读“百日行动”》，数据版本{version}。\
                 https://example.org/?v=1&lang=en （2026年11月24日访问）。"
            )
        );
    }

    #[test]
    fn a_sum_is_cited_with_its_condition() {
        let dataset = dataset();
        let text = |ids: [&str; 2], language| {
            let addends = ids.map(|id| dataset.figure_by_id(id).expect("a figure"));
            citation(&dataset, Cited::sum(&dataset, &addends, language).expect("a sum"), language).to_text()
        };
        let sent_out = text(["deployed", "mass-prevention"], Language::En);
        assert!(sent_out.contains(" This holds if everything is counted once. Whether “People deployed"), "{sent_out}");
        let nights = text(["night-offenders", "fugitives"], Language::En);
        assert!(!nights.contains("counted once"), "{nights}");
    }

    #[test]
    fn a_change_says_what_it_is_a_change_of() {
        let dataset = dataset();
        let number = |language| citation_of_figure(&dataset, "half-year-change", language).cited.number;
        assert_eq!(
            [Language::En, Language::Zh].map(number),
            ["−16.3% (Change on a year earlier)", "−16.3%（同比变化）"]
        );
    }

    #[test]
    fn an_open_end_stays_open() {
        let dataset = dataset();
        let title = |language| citation_of_figure(&dataset, "knives", language).title();
        let [en, zh] = [Language::En, Language::Zh].map(title);
        assert!(en.ends_with(": more than 11,000 knives") && zh.ends_with("：超过1.1万把"), "{en} {zh}");
    }

    #[test]
    fn a_view_is_cited_as_the_page_with_what_it_shows() {
        let dataset = dataset();
        let text =
            |shown, language| citation(&dataset, Cited::view(View::Compare, shown, 27, language), language).to_text();
        let opening = "“The Hundred Days Action, in figures”: Totals, 7 of 27 figures. Figures reported by China’s";
        assert!(text(7, Language::En).starts_with(opening));
        assert!(text(27, Language::En).contains(": Totals, 27 figures. "));
        assert!(text(27, Language::En).contains(" verified. Data version "));
        let opening = "《数读“百日行动”》：总数，27个数字中的7个。数字由中国公安部通报，";
        assert!(text(7, Language::Zh).starts_with(opening));
    }

    #[test]
    fn a_comparison_is_cited_with_both_numbers_and_is_nobodys_claim() {
        let dataset = dataset();
        let quantity = |id| dataset.quantity_by_id(id).expect("a quantity");
        let cited = |first, second, language| {
            citation(&dataset, Cited::comparison(&dataset, quantity(first), quantity(second), language), language)
        };
        let ratio = cited("suspects", "wave-people", Language::En);
        let opening = "“Suspects arrested against People caught, first joint wave”: 465,800 people against 1,840 people; \
                       252 to 254 times. Figures reported by China’s Ministry of Public Security (paragraphs 2, 8 and 10";
        assert!(ratio.to_text().starts_with(opening), "{}", ratio.to_text());
        assert_eq!((ratio.author(), ratio.key()), (None, "hundred-days-2022-08-05-suspects-with-wave-people".into()));
        let declared = cited("suspects", "cases-solved", Language::En).to_text();
        assert!(declared.contains("269,800 cases; 1.725 to 1.727 people per case."), "{declared}");
        let none = cited("suspects", "guns", Language::Zh).to_text();
        assert!(none.contains("46.58万人与2677支。") && !none.contains("倍"), "{none}");
    }

    #[test]
    fn a_sum_is_cited_with_its_ends_and_is_computed() {
        let dataset = dataset();
        let figures = ["suspects", "patrol-suspects"].map(|id| dataset.figure_by_id(id).expect("a figure"));
        let cited = Cited::sum(&dataset, &figures, Language::En).expect("a sum");
        let text = citation(&dataset, cited, Language::En).to_text();
        let opening = "“Suspects arrested + Suspects caught on patrol”: 465,750 to 555,350 people. Computed from figures \
                       reported by China’s Ministry of Public Security (paragraphs 2, 8 and 13 of 26)";
        assert!(text.starts_with(opening), "{text}");
        assert_eq!(Cited::sum(&dataset, &figures[..1], Language::En), None);
    }

    #[test]
    fn a_derived_number_is_not_said_to_be_reported() {
        let dataset = dataset();
        let ratio = dataset.derived().next().expect("a ratio");
        let citation = citation(&dataset, Cited::derived(&dataset, ratio, Language::En), Language::En);
        let text = citation.to_text();
        assert!(
            text.starts_with(
                "“Suspects arrested per case solved”: 1.725 to 1.727 people per case. Computed from figures reported \
                 by China’s Ministry of Public Security (paragraphs 2 and 8 of 26)"
            ),
            "{text}"
        );
        assert!(!text.contains(". Reported by"), "{text}");
        assert_eq!(citation.author(), None);
    }

    #[test]
    fn chinese_citations_have_chinese_marks() {
        let dataset = dataset();
        let figures = dataset.figures().map(|figure| Cited::figure(&dataset, figure, Language::Zh));
        let derived = dataset.derived().map(|derived| Cited::derived(&dataset, derived, Language::Zh));
        for cited in figures.chain(derived) {
            let text = citation(&dataset, cited, Language::Zh).to_text();
            let (before, after) = text.split_once("https://example.org/?v=1&lang=en ").expect("the link");
            for words in [before, after] {
                // A number has the same punctuation in every language: "2,654", "35.7".
                let is_foreign = |[left, mark, right]: [char; 3]| {
                    ",.:;()\"'".contains(mark) && !(left.is_ascii_digit() && right.is_ascii_digit())
                };
                let characters: Vec<char> = format!(" {words} ").chars().collect();
                let foreign = characters.windows(3).filter(|window| is_foreign([window[0], window[1], window[2]]));
                assert_eq!(foreign.count(), 0, "{words}");
            }
        }
    }

    #[test]
    fn keys_are_plain() {
        let dataset = dataset();
        let mut citation = citation_of_figure(&dataset, "knives", Language::Zh);
        assert_eq!(citation.key(), "hundred-days-2022-08-05-knives");
        citation.cited.name = "a,{b} 枪".into();
        assert_eq!(citation.key(), "hundred-days-2022-08-05-ab");
    }
}
