//! Things of the page, found by what a screen reader says of them.

use std::{sync::Arc, time::Duration};

use anyhow::{Result, bail};
use serde_json::{Value, json};
use thirtyfour::{
    WebDriver, WebElement,
    common::command::{Command, ExtensionCommand},
    error::WebDriverErrorInner,
};

use super::sight::IS_VISIBLE;
use crate::harness::until;

/// What a thing is for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Role {
    Alert,
    Button,
    ComboBox,
    Dialog,
    Heading,
    Link,
    Radio,
    Region,
    SearchBox,
    Tab,
    TextBox,
}

impl Role {
    /// Whether a browser means it by this name.
    fn is_called(self, name: &str) -> bool {
        // WebKitGTK calls a list that opens a button.
        name == self.name() || (self, name) == (Self::ComboBox, "button")
    }

    /// The name by which browsers call it.
    const fn name(self) -> &'static str {
        match self {
            Self::Alert => "alert",
            Self::Button => "button",
            Self::ComboBox => "combobox",
            Self::Dialog => "dialog",
            Self::Heading => "heading",
            Self::Link => "link",
            Self::Radio => "radio",
            Self::Region => "region",
            Self::SearchBox => "searchbox",
            Self::Tab => "tab",
            Self::TextBox => "textbox",
        }
    }

    /// The elements that may have it.
    const fn selector(self) -> &'static str {
        match self {
            Self::Alert => "[role=alert]",
            Self::Button => "button, [role=button]",
            Self::ComboBox => "select",
            Self::Dialog => "dialog[open]",
            Self::Heading => "h1, h2, h3",
            Self::Link => "a[href]",
            Self::Radio => "input[type=radio]",
            Self::Region => "section[aria-label], [role=region]",
            Self::SearchBox => "input[type=search]",
            Self::Tab => "[role=tab]",
            Self::TextBox => "input[type=text]",
        }
    }
}

/// Finds the visible elements of a selector in which, or on whose label, a text stands. Needs [`IS_VISIBLE`].
const CANDIDATES: &str = "
    const [scope, selector, text] = arguments;
    const said = element => [
        element.getAttribute('aria-label'), element.textContent, element.title, element.placeholder,
        ...Array.from(element.labels || [], label => label.textContent),
    ].join(' ');
    return Array.from((scope || document).querySelectorAll(selector))
        .filter(element => isVisible(element) && said(element).includes(text));
";

/// The middle of a group of shapes in the window, unless something else is in front of it there.
const MIDDLE_OF_GROUP: &str = "
    const [group] = arguments;
    group.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = group.getBoundingClientRect();
    const middle = [Math.round(x + width / 2), Math.round(y + height / 2)];
    return group.localName === 'g' && group.contains(document.elementFromPoint(...middle)) ? middle : null;
";

/// A thing of the page.
#[derive(Clone)]
pub(crate) struct Thing {
    element: WebElement,
    browser: WebDriver,
}

impl Thing {
    /// The visible thing of this role and name, as soon as it is there; on the whole page or within another thing.
    pub(super) async fn find(browser: &WebDriver, scope: Option<&Self>, role: Role, name: &str) -> Result<Self> {
        let look = async || match &Self::find_all(browser, scope, role, name).await?[..] {
            [] => Ok(None),
            [thing] => Ok(Some(thing.clone())),
            [_, _, ..] => bail!("there are several: {} “{name}”", role.name()),
        };
        until(&format!("the {} “{name}”", role.name()), look).await
    }

    /// The visible things of this role and name, or of this role with any name where that is empty.
    pub(super) async fn find_all(
        browser: &WebDriver,
        scope: Option<&Self>,
        role: Role,
        name: &str,
    ) -> Result<Vec<Self>> {
        let scope = scope.map(Self::as_argument).transpose()?;
        let first_word = name.split(' ').next().unwrap_or_default();
        let arguments = [json!(scope), json!(role.selector()), json!(first_word)];
        let mut found = Vec::new();
        for element in browser.execute([IS_VISIBLE, CANDIDATES].concat(), arguments).await?.elements()? {
            let thing = Self { element, browser: browser.clone() };
            if (name.is_empty() || thing.name().await? == name) && role.is_called(&thing.role().await?) {
                found.push(thing);
            }
        }
        Ok(found)
    }

    pub(super) fn new(element: WebElement, browser: &WebDriver) -> Self {
        Self { element, browser: browser.clone() }
    }

    pub(super) fn element(&self) -> &WebElement {
        &self.element
    }

    /// The thing that has the focus.
    pub(super) async fn focused(browser: &WebDriver) -> Result<Self> {
        Ok(Self { element: browser.active_element().await?, browser: browser.clone() })
    }

    /// The thing of this role and name within this one.
    pub(crate) async fn find_within(&self, role: Role, name: &str) -> Result<Self> {
        Self::find(&self.browser, Some(self), role, name).await
    }

    /// The button in it whose name begins with these words.
    pub(crate) async fn button_beginning(&self, words: &str) -> Result<Self> {
        for button in Self::find_all(&self.browser, Some(self), Role::Button, "").await? {
            if button.name().await?.starts_with(words) {
                return Ok(button);
            }
        }
        bail!("there is no button “{words}…”")
    }

    /// What it is called, as a screen reader says it.
    pub(crate) async fn name(&self) -> Result<String> {
        self.computed("computedlabel").await
    }

    /// What it is for, as a screen reader says it.
    pub(crate) async fn role(&self) -> Result<String> {
        self.computed("computedrole").await
    }

    /// What stands in it, as far as it is visible.
    pub(crate) async fn text(&self) -> Result<String> {
        Ok(self.element.text().await?)
    }

    /// A click, or a touch.
    pub(crate) async fn press(&self) -> Result<()> {
        // A reader scrolls what they press clear of what stands over the page's edges.
        self.element.scroll_into_view().await?;
        match self.element.click().await {
            Err(error) if matches!(&*error, WebDriverErrorInner::ElementNotInteractable(_)) => {
                // Firefox and WebKitGTK click shapes, but never a group of them, which is not painted by itself.
                let middle = self.browser.execute(MIDDLE_OF_GROUP, vec![self.as_argument()?]).await?;
                let Some([x, y]) = middle.convert::<Option<[i64; 2]>>()? else { return Err(error.into()) };
                let pointer = self.browser.action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO));
                Ok(pointer.move_to(x, y).click().perform().await?)
            }
            pressed => Ok(pressed?),
        }
    }

    /// Gives it the focus.
    pub(crate) async fn take_focus(&self) -> Result<()> {
        Ok(self.element.focus().await?)
    }

    /// The value of an attribute.
    pub(crate) async fn attribute(&self, name: &str) -> Result<Option<String>> {
        Ok(self.element.attr(name).await?)
    }

    /// The value of a property.
    pub(crate) async fn property(&self, name: &str) -> Result<Option<String>> {
        Ok(self.element.prop(name).await?)
    }

    /// Whether it is switched on.
    pub(crate) async fn is_pressed(&self) -> Result<bool> {
        Ok(self.attribute("aria-pressed").await?.as_deref() == Some("true"))
    }

    /// Keys that are pressed while it has the focus.
    pub(crate) async fn type_text(&self, text: &str) -> Result<()> {
        Ok(self.element.send_keys(text).await?)
    }

    pub(super) fn as_argument(&self) -> Result<Value> {
        Ok(self.element.to_json()?)
    }

    async fn computed(&self, what: &'static str) -> Result<String> {
        let command = Computed { element: self.element.element_id().to_string(), what };
        let answer = self.element.handle().cmd(Command::ExtensionCommand(Box::new(command))).await?;
        Ok(answer.value()?)
    }
}

/// A question about an element that WebDriver knows and the client does not.
#[derive(Debug)]
struct Computed {
    element: String,
    what: &'static str,
}

impl ExtensionCommand for Computed {
    fn parameters_json(&self) -> Option<Value> {
        None
    }

    fn method(&self) -> hyper::Method {
        hyper::Method::GET
    }

    fn endpoint(&self) -> Arc<str> {
        format!("/element/{}/{}", self.element, self.what).into()
    }
}
