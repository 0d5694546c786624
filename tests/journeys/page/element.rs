//! Elements of the page, found by their accessible role and name.

use std::{sync::Arc, time::Duration};

use anyhow::{Result, bail};
use serde_json::{Value, json};
use thirtyfour::{
    WebDriver, WebElement,
    common::command::{Command, ExtensionCommand},
    error::{WebDriverErrorInner, WebDriverResult},
};

use super::{reader::wait_for_paint, visible_state::IS_VISIBLE};
use crate::harness::{eventually, until};

/// The accessible role of an element.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Role {
    Alert,
    Button,
    CheckBox,
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
    /// Whether this is the role's name in any of the browsers.
    fn is_called(self, name: &str) -> bool {
        // WebKitGTK reports a select element as a button.
        name == self.name() || (self, name) == (Self::ComboBox, "button")
    }

    /// The ARIA name.
    const fn name(self) -> &'static str {
        match self {
            Self::Alert => "alert",
            Self::Button => "button",
            Self::CheckBox => "checkbox",
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

    /// A CSS selector of the elements that can have the role.
    const fn selector(self) -> &'static str {
        match self {
            Self::Alert => "[role=alert]",
            Self::Button => "button, [role=button]",
            Self::CheckBox => "input[type=checkbox]",
            Self::ComboBox => "select",
            Self::Dialog => "dialog[open]",
            Self::Heading => "h1, h2, h3",
            Self::Link => "a[href]",
            Self::Radio => "input[type=radio]",
            Self::Region => "section[aria-label], [role=region]",
            Self::SearchBox => "input[type=search]",
            Self::Tab => "[role=tab]",
            Self::TextBox => "input[type=text], textarea",
        }
    }
}

/// Finds the visible elements of a selector whose content or label contains a text. Needs [`IS_VISIBLE`].
const CANDIDATES: &str = "
    const [scope, selector, text] = arguments;
    const said = element => [
        element.getAttribute('aria-label'), element.textContent, element.title, element.placeholder,
        ...Array.from(element.labels || [], label => label.textContent),
    ].join(' ');
    return Array.from((scope || document).querySelectorAll(selector))
        .filter(element => isVisible(element) && said(element).includes(text));
";

/// The centre of an SVG group in the window, unless another element covers it there.
const MIDDLE_OF_GROUP: &str = "
    const [group] = arguments;
    group.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = group.getBoundingClientRect();
    const middle = [Math.round(x + width / 2), Math.round(y + height / 2)];
    return group.localName === 'g' && group.contains(document.elementFromPoint(...middle)) ? middle : null;
";

/// An element of the page.
#[derive(Clone)]
pub(crate) struct PageElement {
    element: WebElement,
    browser: WebDriver,
}

impl PageElement {
    /// Waits for the visible element with this role and name, on the page or inside `scope`.
    pub(super) async fn find(browser: &WebDriver, scope: Option<&Self>, role: Role, name: &str) -> Result<Self> {
        let single = async || match &Self::find_all(browser, scope, role, name).await?[..] {
            [] => Ok(None),
            [thing] => Ok(Some(thing.clone())),
            [_, _, ..] => bail!("there are several: {} “{name}”", role.name()),
        };
        until(&format!("the {} “{name}”", role.name()), single).await
    }

    /// The visible elements with this role and name; an empty name matches any.
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

    /// The focused element.
    pub(super) async fn focused(browser: &WebDriver) -> Result<Self> {
        Ok(Self { element: browser.active_element().await?, browser: browser.clone() })
    }

    /// Waits for the element with this role and name inside this one.
    pub(crate) async fn find_within(&self, role: Role, name: &str) -> Result<Self> {
        Self::find(&self.browser, Some(self), role, name).await
    }

    /// The button inside it whose name starts with these words.
    pub(crate) async fn button_beginning(&self, words: &str) -> Result<Self> {
        for button in Self::find_all(&self.browser, Some(self), Role::Button, "").await? {
            if button.name().await?.starts_with(words) {
                return Ok(button);
            }
        }
        bail!("there is no button “{words}…”")
    }

    /// The computed accessible name.
    pub(crate) async fn name(&self) -> Result<String> {
        self.computed("computedlabel").await
    }

    /// The computed accessible role.
    pub(crate) async fn role(&self) -> Result<String> {
        self.computed("computedrole").await
    }

    /// The visible text.
    pub(crate) async fn text(&self) -> Result<String> {
        Ok(self.element.text().await?)
    }

    /// Clicks the element. If another element covers it, because the page still scrolls or is still drawn, it is clicked
    /// again: the browser has not clicked anything then.
    pub(crate) async fn press(&self) -> Result<()> {
        eventually("a click that another element intercepts", None, async || match self.click().await {
            Err(error) if matches!(&*error, WebDriverErrorInner::ElementClickIntercepted(_)) => {
                Ok(Some(error.to_string()))
            }
            clicked => Ok(clicked.map(|()| None)?),
        })
        .await
    }

    async fn click(&self) -> WebDriverResult<()> {
        // The page may scroll by itself before the next paint, and a click while it scrolls is lost.
        wait_for_paint(&self.browser).await?;
        // Scrolling moves the element away from bars that cover the edges of the window.
        self.element.scroll_into_view().await?;
        match self.element.click().await {
            Err(error) if matches!(&*error, WebDriverErrorInner::ElementNotInteractable(_)) => {
                // Firefox and WebKitGTK cannot click an SVG group, because it is not painted itself.
                let middle = self.browser.execute(MIDDLE_OF_GROUP, vec![self.element.to_json()?]).await?;
                let Some([x, y]) = middle.convert::<Option<[i64; 2]>>()? else { return Err(error) };
                let pointer = self.browser.action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO));
                pointer.move_to(x, y).click().perform().await
            }
            clicked => clicked,
        }
    }

    /// Focuses the element.
    pub(crate) async fn focus(&self) -> Result<()> {
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

    /// Whether it is a pressed toggle button.
    pub(crate) async fn is_pressed(&self) -> Result<bool> {
        Ok(self.attribute("aria-pressed").await?.as_deref() == Some("true"))
    }

    /// Types a text into the element.
    pub(crate) async fn type_text(&self, text: &str) -> Result<()> {
        Ok(self.element.send_keys(text).await?)
    }

    pub(crate) fn as_argument(&self) -> Result<Value> {
        Ok(self.element.to_json()?)
    }

    async fn computed(&self, what: &'static str) -> Result<String> {
        let command = Computed { element: self.element.element_id().to_string(), what };
        let answer = self.element.handle().cmd(Command::ExtensionCommand(Box::new(command))).await?;
        Ok(answer.value()?)
    }
}

/// A WebDriver command that the client library lacks.
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
