//! The English words that the rules name, by class.

use std::{collections::HashMap, sync::LazyLock};

/// A class of words.
#[derive(Clone, Copy, Debug)]
pub(in crate::finder) enum Class {
    /// A month, or a short form of one.
    Month,
    /// A length of time, in the singular.
    TimeUnit,
    /// A table, a page, a paragraph or the like, before its number.
    Furniture,
    /// A word whose number is a part of a name.
    Name,
    /// A word that ends a noun phrase: prepositions, auxiliary verbs, pronouns, conjunctions, determiners, adverbs.
    Stop,
    /// A word that ends like a plural and is none.
    NoPlural,
    /// A word that means several things, or a mass, without an s at its end.
    Mass,
    /// A plural word that can stand before another noun: arms exports.
    Attributive,
    /// A currency.
    Currency,
    /// The abbreviation of a unit of measure.
    Measure,
    /// A unit of measure in the singular, after “one”.
    Measured,
    /// A word that can stand between a verb of change and its number.
    Filler,
    /// A word of increase.
    Up,
    /// A word of decrease.
    Down,
}

/// The words of each class.
const WORDS: [(Class, &str); 14] = [
    (
        Class::Month,
        "january february march april may june july august september october november december jan feb mar apr jun \
         jul aug sep sept oct nov dec",
    ),
    (
        Class::TimeUnit,
        "second minute hour day night week weekend fortnight month quarter year decade century min hr yr morning \
         evening centuries",
    ),
    (
        Class::Furniture,
        "figure figures fig figs table tables page pages pp annex appendix box chart map footnote note exhibit photo \
         slide paragraph para",
    ),
    (
        Class::Name,
        "title section sections article articles chapter part phase schedule resolution regulation rule form route \
         interstate highway channel line terminal gate level tier class no nos number operation flight room unit \
         district zone type stage step covid version edition volume issue directive decree order law act division \
         brigade area sector goal horizon vision agenda suite call dial hotline tel telephone phone fax id group team \
         pier berth runway block",
    ),
    (
        Class::Stop,
        "a an the this that these those which who whom whose what where when while whereas why how if because since \
         as than though although unless until till and or nor but yet so in on at by for from to into onto of off \
         with without within under over above below between among amid across along around after before during \
         through throughout per via toward towards against about near out up down inside outside beyond despite \
         compared including excluding involving regarding concerning following according due is are was were be been \
         being has have had having do does did will would can could may might must shall should not no it its they \
         their them he his him she her we our us you your i my there here last next ago earlier later respectively \
         alone only also already still now then today yesterday annually daily monthly weekly nationwide worldwide \
         globally each every all both either such versus vs plus minus times whether once again instead \
         thus however therefore together altogether overall like unlike besides worth higher lower percent ranging \
         belonging relating related",
    ),
    (Class::NoPlural, "gas always perhaps news overseas less afterwards besides series"),
    (
        Class::Mass,
        "people men women children police staff personnel policemen policewomen firemen fishermen servicemen \
         businessmen spokesmen feet cattle sheep fish aircraft livestock data media bacteria criteria phenomena \
         poultry troops ammunition yuan renminbi rmb yen won baht rand usd eur cny gbp hectares species helicopters \
         offspring salmon deer kg km tonne kwh mwh gw mw ha lb lbs cm mm ml mph sq",
    ),
    (
        Class::Attributive,
        "arms goods sports customs drugs rights police people staff personnel savings operations communications \
         telecommunications systems services securities futures explosives narcotics firearms weapons women children \
         media data livestock cattle fish aircraft corps sales sq",
    ),
    (
        Class::Currency,
        "yuan renminbi rmb dollar dollars euro euros pound pounds yen won rupee rupees ruble rubles rouble roubles \
         franc francs krona kronor peso pesos usd eur gbp cny jpy cents cent penny pence lira dirham \
         dirhams ringgit rial riyal dinar dinars shekel shekels zloty drachma bitcoin bitcoins",
    ),
    (
        Class::Measure,
        "kg g mg t km m cm mm ha l ml lb lbs oz kw mw gw kwh mwh gwh twh mph kmh ft gb mb tb hz khz mhz ghz w",
    ),
    (
        Class::Measured,
        "mile metre meter kilometre kilometer centimetre centimeter millimetre millimeter inch foot yard acre hectare \
         gram kilogram ounce ton tonne litre liter millilitre milliliter gallon barrel bushel pint teaspoon tablespoon \
         watt kilowatt megawatt gigawatt percent percentage megabyte gigabyte terabyte",
    ),
    (
        Class::Filler,
        "by of a an the another about around nearly almost some roughly over approximately more less than at least \
         just only further additional respectively sharply slightly significantly year on under below \
         above most fewer up estimated average total also dramatically steadily marginally substantially markedly \
         modestly considerably even well whopping",
    ),
    (
        Class::Up,
        "rose rise rises rising risen grew grow grows growing grown growth increase increases increased increasing \
         climbed climb climbing jumped jump jumps surged surge surging soared soaring gained gain gains expanded \
         expansion up higher advanced upturn uptick hike added accelerated swelled rebounded rallied upsurge",
    ),
    (
        Class::Down,
        "fell fall falls falling fallen declined decline declines declining decreased decrease decreases decreasing \
         dropped drop drops dropping down shrank shrunk contracted contraction slipped slumped slump plunged plunge \
         plummeted dipped dip reduced reduction reductions lower cut cuts tumbled slid eased lost narrowed downturn \
         receded",
    ),
];

/// The classes of each word, a bit for each.
static CLASSES: LazyLock<HashMap<&str, u32>> = LazyLock::new(|| {
    let mut classes = HashMap::new();
    for (class, words) in WORDS {
        for word in words.split(' ') {
            *classes.entry(word).or_default() |= 1 << class as u32;
        }
    }
    classes
});

impl Class {
    /// Whether a word in lower case is of this class.
    pub(in crate::finder) fn has(self, word: &str) -> bool {
        CLASSES.get(word).is_some_and(|classes| classes & 1 << self as u32 != 0)
    }
}

/// Whether a word is a length of time.
pub(in crate::finder) fn is_time_unit(word: &str) -> bool {
    Class::TimeUnit.has(word.strip_suffix('s').unwrap_or(word)) || word == "centuries"
}

/// Whether an ordinary space after the number behind this word cannot be a group mark.
pub(in crate::finder) fn names_a_number(word: &str) -> bool {
    [Class::Furniture, Class::Name, Class::Month].iter().any(|class| class.has(word))
}

/// Whether a word can be counted and is in the plural.
pub(in crate::finder) fn is_plural(word: &str) -> bool {
    if Class::Mass.has(word) {
        return true;
    }
    let is_other = ["ss", "us", "is", "'s"].iter().any(|end| word.ends_with(end)) || Class::NoPlural.has(word);
    word.len() > 3 && word.ends_with('s') && !is_other && !Class::Stop.has(word)
        || word.ends_with("s'") && word.len() > 4
}

/// Whether a plural word can stand before another noun: arms exports, goods trains.
pub(super) fn is_attributive(word: &str) -> bool {
    Class::Attributive.has(word) || word.ends_with("s'") || word.ends_with("'s")
}

/// The direction of a verb, a noun or an adverb of change; `true` for an increase.
pub(super) fn direction(word: &str) -> Option<bool> {
    match word {
        _ if Class::Up.has(word) => Some(true),
        _ if Class::Down.has(word) => Some(false),
        _ => None,
    }
}
