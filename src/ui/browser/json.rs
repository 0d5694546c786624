//! The browser's JSON parser, for files that the build has checked.

use js_sys::{Array, JSON, Number, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};

use crate::data::JsonValue;

/// A JSON value of the browser.
pub(in crate::ui) struct BrowserJson(JsValue);

impl BrowserJson {
    /// Parses a JSON text; `None` if it is invalid.
    pub(in crate::ui) fn parse(text: &str) -> Option<Self> {
        JSON::parse(text).ok().map(Self)
    }
}

impl JsonValue for BrowserJson {
    fn is_missing(&self) -> bool {
        self.0.is_undefined()
    }

    fn field(&self, name: &str) -> Self {
        // A value that is not an object has no fields.
        Self(Reflect::get(&self.0, &JsValue::from_str(name)).unwrap_or_default())
    }

    fn items(&self) -> Vec<Self> {
        let list = self.0.dyn_ref::<Array>().map(Array::to_vec).unwrap_or_default();
        list.into_iter().map(Self).collect()
    }

    fn text(&self) -> Option<String> {
        self.0.as_string()
    }

    fn number(&self) -> Option<String> {
        self.0.dyn_ref::<Number>()?.to_string_with_radix(10).ok()?.as_string()
    }

    fn is_true(&self) -> bool {
        self.0.is_truthy()
    }
}
