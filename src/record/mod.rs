//! The open record, beside the results or over the page, and the full content of a record, which static pages also show.

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
