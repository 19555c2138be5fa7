//! Joins several documents into one by concatenating their lists.

use super::json::Json;

/// The lists of a document. Records come last, and are kept apart from the rest.
const LISTS: [&str; 5] = ["topics", "bodies", "aliases", "sources", "records"];

/// Joined documents. Everything but the lists is taken from the first document.
#[derive(Default)]
pub(super) struct Joint {
    /// The joined document without its records.
    pub value: Json,
    /// The number of records.
    pub records: usize,
    /// For each document after the first, the lengths of the lists before it was added.
    before: Vec<[usize; LISTS.len()]>,
}

impl Joint {
    /// Appends a document with this many records.
    pub fn add(&mut self, mut document: Json, records: usize) {
        let before_records = self.records;
        self.records += records;
        if self.value == Json::Null {
            self.value = document;
            return;
        }
        let mut before = [before_records; LISTS.len()];
        for (name, before) in LISTS.iter().zip(&mut before).take(LISTS.len() - 1) {
            let more = document.list_mut(name).map(std::mem::take).unwrap_or_default();
            if let Some(list) = self.value.list_mut(name) {
                *before = list.len();
                list.extend(more);
            }
        }
        self.before.push(before);
    }

    /// Translates a path in the joined document, `/records/230/title`, into one in the original: `2:/records/12/title`.
    pub fn relocate(&self, place: &mut String) {
        let mut parts = place.splitn(4, '/').skip(1);
        let (Some(name), Some(index)) = (parts.next(), parts.next()) else { return };
        let (Some(list), Ok(index)) = (LISTS.iter().position(|list| *list == name), index.parse::<usize>())
        else {
            return;
        };
        let document = self.before.iter().rposition(|before| index >= before[list]);
        if let Some(document) = document {
            let rest = parts.next().map_or(String::new(), |rest| format!("/{rest}"));
            *place = format!("{}:/{name}/{}{rest}", document + 2, index - self.before[document][list]);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::dataset::Dataset;

    const FIRST: &str = r#"{"edition":"2026","title":"T","sources":[{"id":"s","title":"S"}],"records":[{"id":"a","kind":"meeting","title":"A"}]}"#;

    #[test]
    fn entries_of_one_document_refer_to_those_of_another() {
        let more = r#"{"edition":"2026","title":"M","bodies":[{"id":"iso","name":"ISO","title":"ISO"}],"records":[
            {"id":"b","kind":"external-standard","title":"B","part_of":"iso","relations":[{"type":"builds-on","target":"a","basis":"source-states","certainty":"stated","sources":["s"]}]},
            {"id":"c","kind":"external-standard","title":"C","part_of":"sio"}]}"#;
        let reading = Dataset::read_together(&[FIRST, more]).expect("a dataset");
        assert_eq!(reading.dataset.records.len(), 3);
        assert_eq!(reading.dataset.title, "T");
        assert_eq!(reading.dataset.records[1].relations[0].target, "a");
        let places: Vec<&str> = reading.problems.iter().map(|problem| problem.place.as_str()).collect();
        assert_eq!(places, ["2:/records/1/part_of"]);
    }

    #[test]
    fn one_document_alone_is_itself() {
        let reading = Dataset::read_together(&[FIRST]).expect("a dataset");
        assert_eq!(reading.problems, Dataset::read(FIRST).expect("a dataset").problems);
    }
}
