//! What axe-core finds wrong with the page.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::Reader;
use crate::harness::axe_script;

/// The rules to check: those of the Web Content Accessibility Guidelines, levels A and AA.
const TAGS: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/// Returns a line for each element that breaks a rule, and the number of rules that were checked and held.
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
    /// What axe-core finds wrong with the page as it stands, one line for each element.
    pub(crate) async fn barriers(&self) -> Result<Vec<String>> {
        if self.run("return typeof axe === 'undefined'", &[]).await? {
            self.run::<Value>(&axe_script()?, &[]).await?;
        }
        let answer = self.browser().execute_async(CHECK, vec![json!(TAGS)]).await?;
        let (barriers, passes): (Vec<String>, usize) = answer.convert()?;
        ensure!(passes > 5 || !barriers.is_empty(), "axe-core checked next to nothing: {passes} rules");
        Ok(barriers)
    }
}
