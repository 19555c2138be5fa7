//! What a screen reader is told: Chromium's accessibility tree as text.

use super::chromium::tell;
use serde_json::{Value, json};
use std::collections::HashMap;
use thirtyfour::prelude::*;

/// The states that are written, if they are set.
const STATES: [&str; 7] = ["level", "expanded", "pressed", "checked", "selected", "disabled", "invalid"];

/// Roles of what has no role of its own for the reader.
const SILENT: [&str; 9] = [
    "none",
    "generic",
    "InlineTextBox",
    "ListMarker",
    "LineBreak",
    "LabelText",
    "Legend",
    "MenuListPopup",
    "SvgRoot",
];

/// Stops the clock of the documents to come at a time in milliseconds since 1970.
pub async fn stop_clock(driver: &WebDriver, at: i64) {
    let source = format!(
        "Date = class extends Date {{ constructor(...of) {{ super(...(of.length ? of : [{at}])) }} static now() {{ return {at} }} }}"
    );
    tell(driver, "Page.addScriptToEvaluateOnNewDocument", json!({"source": source})).await;
}

/// Returns the accessibility tree of the element that the selector finds, in the order in which it is read: a line for each node with its
/// role, its name and its states, indented below its parent.
pub async fn spoken(driver: &WebDriver, selector: &str) -> String {
    let document = tell(driver, "DOM.getDocument", json!({"depth": 0})).await["root"]["nodeId"].clone();
    let found =
        tell(driver, "DOM.querySelector", json!({"nodeId": document, "selector": selector})).await["nodeId"]
            .clone();
    let element =
        tell(driver, "DOM.describeNode", json!({"nodeId": found})).await["node"]["backendNodeId"].clone();
    let tree = tell(driver, "Accessibility.getFullAXTree", json!({})).await["nodes"].clone();
    let nodes: Vec<Value> = serde_json::from_value(tree).expect("a list of nodes");
    let by_id: HashMap<&str, &Value> =
        nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
    let root = nodes.iter().find(|node| node["backendDOMNodeId"] == element);
    let mut lines = String::new();
    write(&mut lines, &by_id, root.unwrap_or_else(|| panic!("{selector} is not in the tree")), 0, "");
    lines
}

/// Writes a node and those below it. `said` is the name of the node above: a text that it contains is not said again.
fn write(lines: &mut String, nodes: &HashMap<&str, &Value>, node: &Value, depth: usize, said: &str) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let name =
        node["name"]["value"].as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    let is_silent = node["ignored"] == true
        || SILENT.contains(&role)
        || (role == "StaticText" && (name.is_empty() || said.contains(&name)));
    let mut below = (depth, said.to_owned());
    if !is_silent {
        let role = if role == "StaticText" { "text" } else { role };
        lines.push_str(&"  ".repeat(depth));
        lines.push_str(role);
        if !name.is_empty() {
            lines.push_str(&format!(" {name:?}"));
        }
        for state in states(node) {
            lines.push_str(&format!(" {state}"));
        }
        lines.push('\n');
        below = (depth + 1, name);
    }
    // What the browser adds to a field for dates is not the page's.
    if role == "Date" {
        return;
    }
    for child in node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if let Some(child) = nodes.get(child) {
            write(lines, nodes, child, below.0, &below.1);
        }
    }
}

fn states(node: &Value) -> Vec<String> {
    let properties: Vec<&Value> = node["properties"].as_array().into_iter().flatten().collect();
    let state = |name: &&str| {
        let value = &properties.iter().find(|property| property["name"] == **name)?["value"]["value"];
        match value {
            Value::Bool(true) => Some((*name).to_owned()),
            Value::Bool(false) if *name == "expanded" => Some("collapsed".to_owned()),
            Value::Number(number) => Some(format!("{name}={number}")),
            Value::String(text) if text == "true" || text == "mixed" => Some(format!("{name}={text}")),
            _ => None,
        }
    };
    STATES.iter().filter_map(state).collect()
}
