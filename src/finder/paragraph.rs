//! A paragraph of a text as tokens: words, runs of digits, Chinese characters, spaces and signs.
//!
//! Tokens refer to a folded copy of the paragraph: ASCII letters in lower case and full-width forms as ASCII, so that a
//! rule is written once. Each token keeps its place in the original.

use std::ops::Range;

/// A paragraph: a line of the text that is not blank.
#[derive(Debug)]
pub(super) struct Paragraph<'t> {
    /// Its number, from 1.
    pub(super) number: usize,
    original: &'t str,
    folded: String,
    pub(super) tokens: Vec<Token>,
    /// Whether most of its letters are Chinese.
    pub(super) is_chinese: bool,
}

/// A token.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    /// Its place in the folded text, in bytes.
    folded: Range<usize>,
    /// Its place in the original, in bytes.
    original: Range<usize>,
    /// Its place in the original, in code points.
    pub(super) chars: Range<usize>,
    /// Whether it was printed in full-width forms.
    pub(super) is_wide: bool,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// Letters of an alphabet, with apostrophes between them.
    Word,
    /// ASCII or full-width digits.
    Digits,
    /// One Chinese character.
    Han,
    /// Spaces.
    Space,
    /// Any other character.
    Sign,
}

/// The paragraphs of a text.
pub(super) fn paragraphs(text: &str) -> impl Iterator<Item = Paragraph<'_>> {
    let lines = text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line));
    let filled = lines.filter(|line| !line.trim().is_empty());
    filled.enumerate().map(|(index, line)| Paragraph::new(index + 1, line))
}

impl<'t> Paragraph<'t> {
    fn new(number: usize, original: &'t str) -> Self {
        let mut paragraph = Self { number, original, folded: String::new(), tokens: Vec::new(), is_chinese: false };
        paragraph.folded.reserve(original.len());
        let mut letters = [0usize; 2];
        for (at, (byte, character)) in original.char_indices().enumerate() {
            let plain = folded(character);
            let kind = kind_of(plain);
            let is_wide = plain != character && !character.is_ascii();
            let start = paragraph.folded.len();
            paragraph.folded.push(plain);
            let end = paragraph.folded.len();
            match kind {
                TokenKind::Han => letters[1] += 2,
                TokenKind::Word => letters[0] += 1,
                _ => {}
            }
            // An apostrophe between two letters is part of their word.
            let joins = |last: &Token| match kind {
                TokenKind::Word | TokenKind::Digits | TokenKind::Space => last.kind == kind,
                TokenKind::Sign => false,
                TokenKind::Han => false,
            };
            if plain == '\''
                && paragraph.tokens.last().is_some_and(|last| last.kind == TokenKind::Word)
                && original[byte + character.len_utf8()..].starts_with(char::is_alphabetic)
            {
                if let Some(last) = paragraph.tokens.last_mut() {
                    last.folded.end = end;
                    last.original.end = byte + character.len_utf8();
                    last.chars.end = at + 1;
                }
                continue;
            }
            match paragraph.tokens.last_mut() {
                Some(last) if joins(last) => {
                    last.folded.end = end;
                    last.original.end = byte + character.len_utf8();
                    last.chars.end = at + 1;
                }
                _ => paragraph.tokens.push(Token {
                    kind,
                    folded: start..end,
                    original: byte..byte + character.len_utf8(),
                    chars: at..at + 1,
                    is_wide,
                }),
            }
        }
        paragraph.is_chinese = letters[1] > letters[0];
        paragraph
    }

    /// The folded text of a token; empty beyond the ends.
    pub(super) fn text(&self, index: usize) -> &str {
        self.tokens.get(index).and_then(|token| self.folded.get(token.folded.clone())).unwrap_or_default()
    }

    /// The kind of a token; `None` beyond the ends.
    pub(super) fn kind(&self, index: usize) -> Option<TokenKind> {
        self.tokens.get(index).map(|token| token.kind)
    }

    /// The folded text before a token.
    pub(super) fn before(&self, index: usize) -> &str {
        let end = self.tokens.get(index).map_or(self.folded.len(), |token| token.folded.start);
        self.folded.get(..end).unwrap_or_default()
    }

    /// The folded text from a token on.
    pub(super) fn from(&self, index: usize) -> &str {
        let start = self.tokens.get(index).map_or(self.folded.len(), |token| token.folded.start);
        self.folded.get(start..).unwrap_or_default()
    }

    /// The folded text of several tokens.
    pub(super) fn slice(&self, tokens: Range<usize>) -> &str {
        let Some((first, last)) = self.ends(tokens) else { return "" };
        self.folded.get(first.folded.start..last.folded.end).unwrap_or_default()
    }

    /// Several tokens as they are printed.
    pub(super) fn printed(&self, tokens: Range<usize>) -> &'t str {
        let Some((first, last)) = self.ends(tokens) else { return "" };
        self.original.get(first.original.start..last.original.end).unwrap_or_default()
    }

    /// The place of several tokens, in code points.
    pub(super) fn place(&self, tokens: Range<usize>) -> Range<usize> {
        self.ends(tokens).map_or(0..0, |(first, last)| first.chars.start..last.chars.end)
    }

    fn ends(&self, tokens: Range<usize>) -> Option<(&Token, &Token)> {
        let tokens = self.tokens.get(tokens)?;
        Some((tokens.first()?, tokens.last()?))
    }

    /// The first token from `index` on that begins at least `bytes` after it.
    pub(super) fn after(&self, index: usize, bytes: usize) -> usize {
        let Some(start) = self.tokens.get(index).map(|token| token.folded.start + bytes) else { return index };
        let rest = self.tokens.get(index..).unwrap_or_default();
        index + rest.iter().take_while(|token| token.folded.start < start).count()
    }

    /// The index of the nearest token before `index` that is not a space.
    pub(super) fn previous(&self, index: usize) -> Option<usize> {
        (0..index).rev().find(|&index| self.kind(index) != Some(TokenKind::Space))
    }

    /// The index of the first token from `index` on that is not a space.
    pub(super) fn next(&self, index: usize) -> usize {
        let is_space = self.kind(index) == Some(TokenKind::Space);
        index + usize::from(is_space)
    }

    /// The text of the nearest token before `index` that is not a space; empty if there is none.
    pub(super) fn previous_text(&self, index: usize) -> &str {
        self.previous(index).map_or("", |index| self.text(index))
    }

    /// The text of the first token from `index` on that is not a space.
    pub(super) fn next_text(&self, index: usize) -> &str {
        self.text(self.next(index))
    }
}

/// A character with full-width forms as ASCII, letters in lower case, and typographic variants as one.
fn folded(character: char) -> char {
    match character {
        // A full-width comma is punctuation of Chinese, not a group mark.
        '，' => '，',
        '\u{FF01}'..='\u{FF5E}' => {
            char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character).to_ascii_lowercase()
        }
        '‘' | '’' => '\'',
        '\u{2212}' | '\u{2010}' | '\u{2011}' => '-',
        _ if character.is_ascii() => character.to_ascii_lowercase(),
        _ if character.is_uppercase() => character.to_lowercase().next().unwrap_or(character),
        _ => simplified(character),
    }
}

/// The simplified form of the traditional characters that rules name.
const fn simplified(character: char) -> char {
    match character {
        '萬' => '万',
        '億' => '亿',
        '兩' => '两',
        '餘' => '余',
        '個' => '个',
        '點' => '点',
        '歲' => '岁',
        '貳' => '贰',
        '長' => '长',
        '號' => '号',
        '時' => '时',
        '鐘' => '钟',
        '約' => '约',
        '過' => '过',
        '達' => '达',
        '幾' => '几',
        '數' => '数',
        '減' => '减',
        '漲' => '涨',
        '處' => '处',
        '輛' => '辆',
        '隻' => '只',
        '張' => '张',
        '條' => '条',
        '項' => '项',
        '幣' => '币',
        '圓' => '元',
        '噸' => '吨',
        '別' => '别',
        '進' => '进',
        '電' => '电',
        '會' => '会',
        '間' => '间',
        '總' => '总',
        '場' => '场',
        '戶' => '户',
        '倍' => '倍',
        '較' => '较',
        '佔' => '占',
        '從' => '从',
        '滿' => '满',
        '負' => '负',
        '雙' => '双',
        '週' => '周',
        '廠' => '厂',
        '臺' => '台',
        '裏' => '里',
        '擴' => '扩',
        '縮' => '缩',
        '陸' => '陆',
        other => other,
    }
}

fn kind_of(character: char) -> TokenKind {
    match character {
        '0'..='9' => TokenKind::Digits,
        'a'..='z' => TokenKind::Word,
        '\u{3007}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' => TokenKind::Han,
        '\u{20000}'..='\u{3134F}' => TokenKind::Han,
        _ if character.is_whitespace() => TokenKind::Space,
        _ if character.is_alphabetic() => TokenKind::Word,
        _ => TokenKind::Sign,
    }
}

/// Whether a character separates groups of digits: an ordinary, no-break, thin, figure or narrow no-break space.
pub(super) const fn is_group_space(character: char) -> bool {
    matches!(character, ' ' | '\u{A0}' | '\u{2007}' | '\u{2009}' | '\u{202F}')
}
