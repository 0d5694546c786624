//! The browser's own reader of JSON, for files that have been checked.

use js_sys::{Array, JSON, Number, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};

use crate::data::JsonValue;

/// A JSON value that the browser has read.
pub(in crate::ui) struct BrowserJson(JsValue);

impl BrowserJson {
    /// The value of a JSON text; `None` for any other text.
    pub(in crate::ui) fn parse(text: &str) -> Option<Self> {
        JSON::parse(text).ok().map(Self)
    }
}

impl JsonValue for BrowserJson {
    fn is_missing(&self) -> bool {
        self.0.is_undefined()
    }

    fn field(&self, name: &str) -> Self {
        // What is no object has no fields.
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
