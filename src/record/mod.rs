//! The open record, beside the results or over the page; and all that is known of a record, which the static pages show, too.

mod absent;
mod actions;
mod cite;
mod cited;
mod details;
mod facts;
mod head;
mod history;
mod lineage;
mod numbering;
mod panel;
mod panel_head;
mod relations;
mod similar;
mod sources;
mod view;

pub use panel::RecordPanel;
pub use view::RecordView;
