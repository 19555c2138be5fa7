//! The legend: the meaning of the drawing's shapes and edges.

use crate::state::words;
use leptos::prelude::*;

/// The legend below the drawing, closed at first.
#[component]
pub fn Legend() -> impl IntoView {
    let words = words();
    view! {
        <details class="how">
            <summary>{words.timeline_legend()}</summary>
            <ul>
                <li>
                    <svg width="32" height="16" aria-hidden="true">
                        <g class="bar moment">
                            <use class="mark" href="#k-recommendation" x="16" y="2" width="12" height="12"></use>
                        </g>
                    </svg>
                    {words.timeline_legend_text()}
                </li>
                <li>
                    <svg width="32" height="16" aria-hidden="true">
                        <g class="bar moment">
                            <use class="mark" href="#k-supplement" x="16" y="2" width="12" height="12"></use>
                        </g>
                    </svg>
                    {words.timeline_legend_report()}
                </li>
                <li>
                    <svg width="32" height="16" aria-hidden="true">
                        <g class="bar moment">
                            <use class="mark" href="#k-deliverable" x="16" y="2" width="12" height="12"></use>
                        </g>
                    </svg>
                    {words.timeline_legend_deliverable()}
                </li>
                <li>
                    <svg width="32" height="16" aria-hidden="true">
                        <g class="bar moment">
                            <use class="mark" href="#k-meeting" x="10" y="2" width="12" height="12"></use>
                            <use class="mark" href="#k-workshop" x="22" y="2" width="12" height="12"></use>
                        </g>
                    </svg>
                    {words.timeline_legend_meeting()}
                </li>
                <li>
                    <svg width="32" height="16" aria-hidden="true">
                        <g class="bar moment recommendation inferred">
                            <use class="mark" href="#k-recommendation" x="16" y="2" width="12" height="12"></use>
                        </g>
                    </svg>
                    {words.timeline_legend_unsure()}
                </li>
                <li>
                    <svg width="32" height="16" aria-hidden="true">
                        <g class="bar span study-group">
                            <rect class="extent" x="2" y="2" width="28" height="12"></rect>
                        </g>
                    </svg>
                    {words.timeline_legend_group()}
                </li>
                <li>
                    <svg width="32" height="16" aria-hidden="true">
                        <g class="bar span work-item">
                            <rect class="extent" x="2" y="2" width="28" height="12"></rect>
                        </g>
                    </svg>
                    {words.timeline_legend_work()}
                </li>
                <li>
                    <svg width="32" height="16" aria-hidden="true">
                        <g class="bar span work-item inferred">
                            <rect class="extent" x="2" y="2" width="28" height="12"></rect>
                            <rect class="frame" x="2" y="2" width="28" height="12"></rect>
                        </g>
                    </svg>
                    {words.timeline_legend_inferred()}
                </li>
                <li>
                    <svg width="32" height="16" aria-hidden="true">
                        <g class="bar span work-item unverified">
                            <rect class="frame" x="2" y="2" width="28" height="12"></rect>
                        </g>
                    </svg>
                    {words.timeline_legend_unverified()}
                </li>
                <li>
                    <svg width="32" height="16" aria-hidden="true">
                        <rect class="range" x="2" y="2" width="28" height="12"></rect>
                    </svg>
                    {words.timeline_legend_range()}
                </li>
                <li>
                    <svg width="32" height="16" aria-hidden="true">
                        <g class="bar">
                            <line class="older" x1="16" x2="16" y1="0" y2="16"></line>
                        </g>
                    </svg>
                    {words.timeline_legend_older()}
                </li>
                <li>
                    <svg width="32" height="16" aria-hidden="true">
                        <g class="bar">
                            <line class="goes-on" x1="16" x2="16" y1="0" y2="16"></line>
                        </g>
                    </svg>
                    {words.timeline_legend_open()}
                </li>
                <li>
                    <svg width="32" height="16" aria-hidden="true">
                        <g class="cluster">
                            <rect class="cluster-2" x="2" y="2" width="28" height="12"></rect>
                        </g>
                    </svg>
                    {words.timeline_legend_cluster()}
                </li>
                <li>
                    <svg width="32" height="16" aria-hidden="true">
                        <line class="today" x1="16" x2="16" y1="0" y2="16"></line>
                    </svg>
                    {words.timeline_today()}
                </li>
                <li>
                    <svg width="32" height="16" aria-hidden="true">
                        <line class="as-of" x1="16" x2="16" y1="0" y2="16"></line>
                    </svg>
                    {words.timeline_legend_as_of()}
                </li>
            </ul>
        </details>
    }
}
