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
    end: Position,
    /// Whether most of its letters are Chinese.
    pub(super) is_chinese: bool,
}

/// A token. It ends where the next one begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    /// Whether it was printed in full-width forms.
    pub(super) is_wide: bool,
    start: Position,
}

/// A position in a paragraph.
#[derive(Clone, Copy, Debug, Default)]
struct Position {
    /// In the folded text, in bytes.
    folded: usize,
    /// In the original, in bytes.
    original: usize,
    /// In the original, in code points.
    character: usize,
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

impl<'t> Paragraph<'t> {
    pub(super) fn new(number: usize, original: &'t str) -> Self {
        let mut folded = String::with_capacity(original.len());
        let mut tokens: Vec<Token> = Vec::new();
        let (mut latin, mut chinese) = (0, 0);
        let mut character = 0;
        for (byte, printed) in original.char_indices() {
            let plain = fold(printed);
            let kind = kind_of(plain);
            let start = Position { folded: folded.len(), original: byte, character };
            folded.push(plain);
            character += 1;
            match kind {
                // A character is about a word.
                TokenKind::Han => chinese += 2,
                TokenKind::Word => latin += 1,
                _ => {}
            }
            let last = tokens.last().map(|last| last.kind);
            let is_long = matches!(kind, TokenKind::Word | TokenKind::Digits | TokenKind::Space);
            // An apostrophe between two letters is part of their word.
            let is_inside = plain == '\''
                && last == Some(TokenKind::Word)
                && original[byte + printed.len_utf8()..].starts_with(char::is_alphabetic);
            let joins = is_inside || is_long && last == Some(kind);
            if !joins {
                let is_wide = plain != printed && !printed.is_ascii();
                tokens.push(Token { kind, is_wide, start });
            }
        }
        let end = Position { folded: folded.len(), original: original.len(), character };
        Self { number, original, folded, tokens, end, is_chinese: chinese > latin }
    }

    /// Where a token begins; the end of the paragraph beyond its tokens.
    fn position(&self, index: usize) -> Position {
        self.tokens.get(index).map_or(self.end, |token| token.start)
    }

    /// The folded text of a token; empty beyond the ends.
    pub(super) fn text(&self, index: usize) -> &str {
        self.slice(index..index + 1)
    }

    /// The kind of a token; `None` beyond the ends.
    pub(super) fn kind(&self, index: usize) -> Option<TokenKind> {
        self.tokens.get(index).map(|token| token.kind)
    }

    /// The folded text before a token.
    pub(super) fn before(&self, index: usize) -> &str {
        self.folded.get(..self.position(index).folded).unwrap_or_default()
    }

    /// The folded text from a token on.
    pub(super) fn from(&self, index: usize) -> &str {
        self.folded.get(self.position(index).folded..).unwrap_or_default()
    }

    /// The folded text of several tokens.
    pub(super) fn slice(&self, tokens: Range<usize>) -> &str {
        self.folded.get(self.position(tokens.start).folded..self.position(tokens.end).folded).unwrap_or_default()
    }

    /// Several tokens as they are printed.
    pub(super) fn printed(&self, tokens: Range<usize>) -> &'t str {
        let bytes = self.position(tokens.start).original..self.position(tokens.end).original;
        self.original.get(bytes).unwrap_or_default()
    }

    /// The place of several tokens, in code points.
    pub(super) fn place(&self, tokens: Range<usize>) -> Range<usize> {
        self.position(tokens.start).character..self.position(tokens.end).character
    }

    /// The first token from `index` on that begins at least `bytes` after it.
    pub(super) fn after(&self, index: usize, bytes: usize) -> usize {
        let start = self.position(index).folded + bytes;
        let rest = self.tokens.get(index..).unwrap_or_default();
        index + rest.iter().take_while(|token| token.start.folded < start).count()
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
fn fold(character: char) -> char {
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
