//! The small drawings of the key figures, 120 by 28. All shapes of the same style are one path.

use activities::query::{Figures, MONTHS};
use leptos::prelude::*;

const WIDTH: usize = 120;
/// The y coordinate of the baseline of the bars.
const GROUND: u32 = 28;

/// Maximum number of squares that can be told apart; more are drawn as one bar.
const FEW: usize = 30;

fn path(class: &'static str, d: String) -> AnyView {
    view! { <path class=class d=d/> }.into_any()
}

/// Returns a bar on the baseline, at least one unit high.
fn bar(at: usize, width: usize, count: u32, most: u32) -> String {
    let height = (count * 26).div_ceil(most.max(1)) + 1;
    format!("M{at} {}h{width}v{height}h-{width}z", GROUND - height)
}

/// Recommendations in force, by the year in which they came into force.
pub fn in_force(figures: &Figures) -> AnyView {
    let years = figures.in_force_by_year;
    let most = years.iter().copied().max().unwrap_or(0);
    let bars: String =
        years.iter().enumerate().map(|(year, &count)| bar(year * 11, 8, count, most)).collect();
    path("m text", bars)
}

/// A square for each work item: those that led to a text come first, the most certain before the others.
pub fn outcomes(figures: &Figures) -> AnyView {
    let items = figures.work_items;
    let [stated, inferred, unverified] = items.approved;
    let rest = items.all - items.outcomes() - items.open;
    let looks = [
        ("m text", stated),
        ("m text inferred", inferred),
        ("m text unverified", unverified),
        ("m work", items.open),
        ("m none", rest),
    ];
    let mut done = 0;
    let mut draw = |(class, count): (&'static str, usize)| {
        let from = done;
        done += count;
        let d = if items.all > FEW {
            let (start, end) = (from * WIDTH / items.all, done * WIDTH / items.all);
            format!("M{start} 12h{}v10H{start}z", end - start)
        } else {
            (from..done).map(square).collect()
        };
        path(class, d)
    };
    looks.map(&mut draw).into_iter().collect_view().into_any()
}

fn square(place: usize) -> String {
    let (column, row) = (place % (FEW / 2), place / (FEW / 2));
    format!("M{}.5 {}.5h5.5v6.5h-5.5z", column * 8, 8 + row * 9)
}

/// A brick for each new text, month by month.
pub fn new_texts(figures: &Figures) -> AnyView {
    let months = figures.new_by_month;
    let most = months.iter().copied().max().unwrap_or(0);
    let pitch = WIDTH / MONTHS - 1;
    let (mut bricks, mut empty) = (String::new(), String::new());
    for (month, &count) in months.iter().enumerate() {
        let at = month * pitch;
        match count {
            0 => empty += &format!("M{at} 26h7v1h-7z"),
            // A column of five bricks fills the height.
            _ if most > 5 => bricks += &bar(at, 7, count, most),
            _ => (0..count).for_each(|brick| bricks += &format!("M{at} {}h7v4h-7z", 23 - brick * 5)),
        }
    }
    [path("m text", bricks), path("m none", empty)].into_iter().collect_view().into_any()
}

/// The numbers of the active study groups.
pub fn study_groups(figures: &Figures) -> AnyView {
    let numbers: Vec<&str> =
        figures.study_groups.iter().map(|name| name.strip_prefix("SG").unwrap_or(name)).collect();
    let text = if numbers.is_empty() { String::new() } else { format!("SG {}", numbers.join(" ")) };
    view! { <text class="sg" x="0" y="24">{text}</text> }.into_any()
}

/// A dot for each work item that existed on the day of ITU's overview of 2017.
pub fn at_overview(figures: &Figures) -> AnyView {
    let count = figures.overview.map_or(0, |(_, count)| count);
    let pitch = if count > 12 { (WIDTH / count).max(1) } else { 10 };
    let dot = |place: usize| format!("M{} 20a4 4 0 1 0 8 0a4 4 0 1 0-8 0z", 1 + place * pitch);
    path("m work", (0..count.min(WIDTH)).map(dot).collect())
}
