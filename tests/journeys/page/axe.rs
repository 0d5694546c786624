//! Accessibility checks with axe-core.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::Reader;
use crate::harness::axe_script;

/// The checked rules: the Web Content Accessibility Guidelines, levels A and AA.
const TAGS: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/// Returns a line for each element that violates a rule, and the number of rules that passed.
const CHECK: &str = "
    const [tags, done] = arguments;
    const options = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] };
    const line = (rule, node) => rule.id + ': ' + node.target.join(' ') + ': ' + node.failureSummary;
    axe.run(document, options).then(
        found => done([found.violations.flatMap(rule => rule.nodes.map(node => line(rule, node))), found.passes.length]),
        error => done([[String(error)], 0]),
    );
";

impl Reader {
    /// The accessibility violations of the page in its current state, one line for each element.
    pub(crate) async fn violations(&self) -> Result<Vec<String>> {
        if self.run("return typeof axe === 'undefined'", &[]).await? {
            self.run::<Value>(&axe_script()?, &[]).await?;
        }
        let answer = self.browser().execute_async(CHECK, vec![json!(TAGS)]).await?;
        let (violations, passes): (Vec<String>, usize) = answer.convert()?;
        ensure!(passes > 5 || !violations.is_empty(), "axe-core checked too few rules: {passes}");
        Ok(violations)
    }
}
