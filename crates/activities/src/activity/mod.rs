//! The model of a record: its identity, its dated events, and everything derived from them.
//!
//! Pure: knows nothing of files, of the page, or of how a dataset is stored. Status, timeline bars and states as of a
//! day are derived from events here, and never stored.

mod change;
mod date;
mod day;
mod event;
mod identifier;
mod kind;
mod life;
mod link;
mod order;
mod period;
mod point;
mod record;
mod relation;
mod slug;
mod status;

pub use change::{Change, ChangeKind, State};
pub use date::{Date, DateError};
pub use day::Day;
pub use event::{AsOf, Event, EventKind};
pub use identifier::{Identifier, IdentifierKind};
pub use kind::{Certainty, Kind, Participation, Process};
pub use life::Life;
pub use link::{Link, LinkKind, Url};
pub use order::{natural, sort_by, sorted_by};
pub use period::Period;
pub use point::{Point, Precision, Qualifier};
pub use record::{Fact, Presence, Record};
pub use relation::{Basis, Relation, RelationKind};
pub use slug::slugs;
pub use status::{Standing, Status, status_after};
