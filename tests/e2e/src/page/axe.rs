//! Checks the displayed page with axe-core.

use super::Page;
use serde_json::{Value, json};

impl Page {
    /// Returns the violations of axe-core's rules in the displayed page, with the elements.
    pub async fn violations(&self) -> Vec<String> {
        self.violations_in("html").await
    }

    /// The same in a part of it: while an overlay is open, elements behind it cannot be pointed at.
    pub async fn violations_in(&self, selector: &str) -> Vec<String> {
        self.found_by_axe(selector, json!({"rules": {"target-size": {"enabled": true}}})).await
    }

    /// The same with only the rules about colours: the other rules give the same result in every colour scheme.
    pub async fn violations_of_colour(&self, selector: &str) -> Vec<String> {
        self.found_by_axe(selector, json!({"runOnly": ["color-contrast", "link-in-text-block"]})).await
    }

    async fn found_by_axe(&self, selector: &str, options: Value) -> Vec<String> {
        if self.value("!window.axe").await == true {
            let path = std::env::var("AXE_CORE").expect("AXE_CORE is set: source scripts/tools.sh");
            let axe =
                std::fs::read_to_string(path).expect("axe-core is installed: scripts/bootstrap.sh test");
            self.driver.execute(axe, Vec::new()).await.expect("axe-core loads");
        }
        let run = "const [selector, options, done] = arguments;
            axe.run(selector, { resultTypes: ['violations'], ...options }).then(found => done(
                found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html} ${node.failureSummary}`))
            ))";
        let found =
            self.driver.execute_async(run, vec![json!(selector), options]).await.expect("axe-core runs");
        found.convert().expect("axe-core gives a list of texts")
    }
}
