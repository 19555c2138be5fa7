//! Draws the curves between records.

use crate::Markup;
use activities::activity::Certainty;
use activities::timeline::{Curve, Mirror, Px};
use std::fmt::Write;

/// The least distance of a curve's control points from its ends.
const BEND: Px = Px::new(24);

/// Draws the curves over lanes of that height: one path for each certainty, and for curves that belong to the chain of the open record.
pub fn curves(curves: &[Curve], height: Px, mirror: Mirror) -> String {
    let mut markup = Markup::default();
    let svg = markup.begin("svg").px("width", mirror.width).px("height", height);
    svg.set("aria-hidden", "true").open();
    for is_chain in [false, true] {
        for &certainty in Certainty::ALL {
            let of_class = |it: &&Curve| it.is_chain == is_chain && it.certainty == certainty;
            let mut d = String::new();
            curves.iter().filter(of_class).for_each(|one| curve(&mut d, one, mirror));
            if !d.is_empty() {
                let class = if is_chain { "link chain" } else { "link" };
                markup.begin("path").set("class", &format!("{class} {certainty}")).set("d", &d).shape();
            }
        }
    }
    markup.finish()
}

fn curve(d: &mut String, curve: &Curve, mirror: Mirror) {
    let (from, to) = (curve.from, curve.to);
    // In proportion to the distance, so that long curves rise as gently as short ones.
    let bend = BEND.max(Px(((to.0 - from.0).0.abs() as i64 * 55 / 100) as i32));
    let x = |along: Px| mirror.x(along);
    let _ = write!(
        d,
        "M{} {}C{} {} {} {} {} {}",
        x(from.0),
        from.1,
        x(from.0 + bend),
        from.1,
        x(to.0 - bend),
        to.1,
        x(to.0),
        to.1
    );
}
