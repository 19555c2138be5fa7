//! The names of relations between records.

use activities::activity::{Basis, RelationKind};

use crate::Words;

impl Words {
    /// The relation as seen from the record that stores it.
    pub fn relation(self, relation: RelationKind) -> &'static str {
        match relation {
            RelationKind::Becomes => "Became",
            RelationKind::LeadsTo => "Led to",
            RelationKind::Supersedes => "Supersedes",
            RelationKind::Revises => "Revises",
            RelationKind::Adopts => "Adopts",
            RelationKind::RenumberedAs => "Renumbered as",
            RelationKind::MergesInto => "Merged into",
            RelationKind::Extends => "Extends",
            RelationKind::BuildsOn => "Builds on",
            RelationKind::Supplements => "Supplements",
            RelationKind::Corrects => "Corrects",
            RelationKind::LiaisesWith => "Liaises with",
            RelationKind::InputTo => "Is input to",
            RelationKind::HeldWith => "Held together with",
            RelationKind::SameSubjectAs => "Same subject as",
        }
    }

    /// The relation as seen from its target.
    pub fn relation_inverse(self, relation: RelationKind) -> &'static str {
        match relation {
            RelationKind::Becomes => "Came from",
            RelationKind::LeadsTo => "Result of",
            RelationKind::Supersedes => "Superseded by",
            RelationKind::Revises => "Being revised by",
            RelationKind::Adopts => "Adopted as",
            RelationKind::RenumberedAs => "Renumbered from",
            RelationKind::MergesInto => "Merged from",
            RelationKind::Extends => "Extended by",
            RelationKind::BuildsOn => "Built on by",
            RelationKind::Supplements => "Supplemented by",
            RelationKind::Corrects => "Corrected by",
            RelationKind::LiaisesWith => "Liaises with",
            RelationKind::InputTo => "Has input from",
            RelationKind::HeldWith => "Held together with",
            RelationKind::SameSubjectAs => "Same subject as",
        }
    }

    /// The relation of a step to the next record of a chain.
    pub fn step(self, relation: RelationKind) -> &'static str {
        match relation {
            RelationKind::Supersedes => "Superseded by",
            other => self.relation(other),
        }
    }

    /// The relation of a record to the next one in a chain, within a sentence.
    pub fn onwards(self, relation: RelationKind) -> &'static str {
        match relation {
            RelationKind::Becomes => "became",
            RelationKind::LeadsTo => "led to",
            RelationKind::MergesInto => "merged into",
            RelationKind::Supersedes => "was superseded by",
            other => self.relation(other),
        }
    }

    /// The basis of a relation, as a clause.
    pub fn basis(self, basis: Basis) -> &'static str {
        match basis {
            Basis::SourceStates => "the source states it",
            Basis::ExactTitleAndProvisionalName => "same title and provisional name",
            Basis::WordingMatch => "matching wording",
            Basis::ProvisionalName => "same provisional name",
            Basis::ExactTitle => "same title",
            Basis::NearTitle => "nearly the same title",
            Basis::RecalledOnly => "no source; from memory",
        }
    }
}
