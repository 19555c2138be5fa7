//! `make lighthouse`: runs Lighthouse's mobile preset on the built page, served by nginx with the project's
//! configuration. Prints the score of each category and each audit that is not perfect; exits with 1 if a category is
//! below its minimum score.

use e2e::{Host, release};
use serde_json::Value;
use std::process::{Command, ExitCode};

/// The port of the server: `make lighthouse` builds the page for this address.
const PORT: u16 = 8090;

/// The categories and their minimum scores.
const CATEGORIES: [(&str, f64); 4] =
    [("performance", 90.0), ("accessibility", 100.0), ("best-practices", 100.0), ("seo", 100.0)];

#[tokio::main]
async fn main() -> ExitCode {
    let host = Host::nginx_at(&release(), PORT).await;
    let said = Command::new("lighthouse")
        .args([&host.address, "--output=json", "--quiet", "--chrome-flags=--headless --no-sandbox"])
        .arg(format!("--only-categories={}", CATEGORIES.map(|(name, _)| name).join(",")))
        .env("CHROME_PATH", "/usr/bin/chromium")
        .output()
        .expect("lighthouse is installed: scripts/bootstrap.sh lighthouse");
    let Ok(report) = serde_json::from_slice::<Value>(&said.stdout) else {
        eprintln!("lighthouse did not finish:\n{}", String::from_utf8_lossy(&said.stderr));
        return ExitCode::from(2);
    };
    let mut enough = true;
    for (name, least) in CATEGORIES {
        let category = &report["categories"][name];
        let score = (category["score"].as_f64().unwrap_or_default() * 100.0).round();
        println!("{score:>4}  {}", category["title"].as_str().unwrap_or(name));
        for audit in category["auditRefs"].as_array().into_iter().flatten() {
            print_if_imperfect(&report["audits"][audit["id"].as_str().unwrap_or_default()], &audit["weight"]);
        }
        if score < least {
            println!("      must be at least {least}");
            enough = false;
        }
    }
    if enough { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Prints one audit: its score and weight, its title, the measured value, and the elements.
fn print_if_imperfect(audit: &Value, weight: &Value) {
    let Some(score) = audit["score"].as_f64().filter(|score| *score < 1.0) else { return };
    let text = |field: &str| audit[field].as_str().unwrap_or_default();
    println!(
        "      {score:.2} of weight {weight}: {} {} {}",
        text("title"),
        text("displayValue"),
        text("explanation")
    );
    for item in audit["details"]["items"].as_array().into_iter().flatten().take(5) {
        let mut item = item.to_string();
        item.truncate(item.floor_char_boundary(300));
        println!("           {item}");
    }
}
