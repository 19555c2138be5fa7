//! The ids of the items that the arrow keys reach. They stay the same when the drawing is replaced.

use activities::timeline::Spot;

/// Returns the id of the item for a record in a lane.
pub fn stop_id(spot: Spot) -> String {
    format!("stop-{}-{}", spot.lane, spot.record)
}

/// Returns the lane and record that such an id names.
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
