//! The footer of the page.

use super::data::DataSection;
use super::overview::Overview;
use crate::state::{Front, Overlay, words};
use activities::activity::Certainty;
use leptos::prelude::*;

/// The footer: the purpose of the page, its levels of certainty, its data, and the chapters of ITU's overview of 2017. The style
/// sheet hides it in embedded views.
#[component]
pub fn About() -> impl IntoView {
    let (words, overlay) = (words(), Overlay::expect());
    let certainties = Certainty::ALL.iter().map(|&certainty| {
        let class = match certainty {
            Certainty::Stated => "pill".to_owned(),
            _ => format!("pill doubt {certainty}"),
        };
        view! { <li><span class=class>{words.certainty(certainty)}</span>" "{words.certainty_meaning(certainty)}</li> }.into_any()
    });
    let certainties = certainties.collect_view();
    view! {
        <footer class="foot" id="about" inert=move || overlay.is_covered(Front::Nothing)>
            <div>
                <section>
                    <h2>{words.about()}</h2>
                    <p>{words.about_text()}</p>
                    <p>{words.ours()}</p>
                </section>
                <section>
                    <h2>{words.how_sure()}</h2>
                    <ul class="sure">{certainties}</ul>
                    <p>{words.every_fact()}</p>
                </section>
                <DataSection/>
                <Overview/>
            </div>
        </footer>
    }
}
