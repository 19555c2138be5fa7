//! The ids of what the arrow keys lead to: they stay the same while the drawing is drawn anew.

use activities::timeline::Spot;

/// The id of what stands for a record in a lane.
pub fn stop_id(spot: Spot) -> String {
    format!("stop-{}-{}", spot.lane, spot.record)
}

/// What such an id names.
pub fn stop_of(id: &str) -> Option<Spot> {
    let (lane, record) = id.strip_prefix("stop-")?.split_once('-')?;
    Some(Spot { lane: lane.parse().ok()?, record: record.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_names_its_stop() {
        let spot = Spot { lane: 3, record: 216 };
        assert_eq!(stop_of(&stop_id(spot)), Some(spot));
        assert_eq!(stop_of("fold-3"), None);
    }
}
