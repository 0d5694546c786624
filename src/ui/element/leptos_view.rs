//! An element as a Leptos view, so that Leptos mounts and hydrates it.

use leptos::tachys::{
    html::attribute::{Attribute, any_attribute::AnyAttribute},
    hydration::Cursor,
    view::{Mountable, Position, PositionState, Render, RenderHtml, add_attr::AddAnyAttr},
};
use wasm_bindgen::JsCast as _;

use super::{Element, dom::Mounted};

impl Render for Element {
    type State = Mounted;

    fn build(self) -> Mounted {
        self.mount(None)
    }

    fn rebuild(self, state: &mut Mounted) {
        let mut fresh = self.build();
        state.insert_before_this(&mut fresh);
        state.unmount();
        *state = fresh;
    }
}

impl AddAnyAttr for Element {
    type Output<NewAttribute: Attribute> = Self;

    /// An element takes no attributes from outside: it has all of its own.
    fn add_any_attr<NewAttribute: Attribute>(self, _: NewAttribute) -> Self {
        self
    }
}

impl RenderHtml for Element {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attributes: Vec<AnyAttribute>,
    ) {
        self.write(html);
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Mounted {
        if position.get() == Position::FirstChild {
            cursor.child();
        } else {
            cursor.sibling();
        }
        position.set(Position::NextChild);
        self.mount(cursor.current().dyn_into().ok())
    }

    fn into_owned(self) -> Self {
        self
    }
}

impl Mountable for Mounted {
    fn unmount(&mut self) {
        self.node.remove();
    }

    fn mount(&mut self, parent: &web_sys::Element, next: Option<&web_sys::Node>) {
        _ = parent.insert_before(&self.node, next);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let Some(parent) = self.node.parent_element() else { return false };
        child.mount(&parent, Some(&self.node));
        true
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        vec![self.node.clone()]
    }
}
