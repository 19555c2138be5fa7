//! A macro for closed lists of words: enums whose values are the slugs in the dataset and in the address.

/// Declares an enum of slugs: `ALL` and `SLUGS` in declared order, `slug()`, `Display`, `FromStr` and `Serialize`.
///
/// A slug is lower-case ASCII with hyphens, and is the value's only spelling outside the program.
#[macro_export]
macro_rules! slugs {
    ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $slug:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_meta])* $variant),+ }

        impl $name {
            /// All values, in declared order.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The slugs of all values, in the same order.
            pub const SLUGS: &'static [&'static str] = &[$($slug),+];

            /// Returns the slug of the value in the dataset and the address.
            pub fn slug(self) -> &'static str {
                Self::SLUGS[self as usize]
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.slug())
            }
        }

        impl std::str::FromStr for $name {
            type Err = ();
            fn from_str(text: &str) -> Result<$name, ()> {
                let place = Self::SLUGS.iter().position(|slug| *slug == text).ok_or(())?;
                Ok(Self::ALL[place])
            }
        }

        impl $crate::serde::Serialize for $name {
            fn serialize<S: $crate::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.slug())
            }
        }
    };
}
pub use slugs;
