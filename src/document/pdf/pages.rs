//! Rows put on pages: what belongs together stays together, where a page can hold it.

/// What has to be known of a row to put it somewhere.
#[derive(Clone, Copy, Debug)]
pub(super) struct Size {
    /// The room above it, unless it stands at the top of a page.
    pub(super) above: f32,
    /// How tall it is.
    pub(super) height: f32,
    /// Whether the next one stays with it on its page.
    pub(super) with_next: bool,
}

/// For each page, in their order, the rows on it by how far down they stand. There is always a page.
pub(super) fn pages(rows: &[Size], height: f32) -> Vec<Vec<f32>> {
    let mut pages = vec![Vec::new()];
    let mut down = 0.0;
    for together in rows.chunk_by(|row, _| row.with_next) {
        let tall: f32 = together.iter().map(|row| row.above + row.height).sum();
        let top = together.first().map_or(0.0, |row| row.above);
        // What is too tall for any page begins where it would, and is torn where it must be.
        let torn = tall - top > height;
        if down > 0.0 && down + tall > height && !torn {
            pages.push(Vec::new());
            down = 0.0;
        }
        for row in together {
            if down > 0.0 && down + row.above + row.height > height {
                pages.push(Vec::new());
                down = 0.0;
            }
            down += if down > 0.0 { row.above } else { 0.0 };
            if let Some(page) = pages.last_mut() {
                page.push(down);
            }
            down += row.height;
        }
    }
    pages
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rows(rows: &[(f32, f32, bool)]) -> Vec<Size> {
        rows.iter().map(|(above, height, with_next)| Size { above: *above, height: *height, with_next: *with_next }).collect()
    }

    #[test]
    fn a_heading_is_not_left_alone_at_the_foot() {
        let check = |of: &[(f32, f32, bool)], expect: &[&[f32]]| assert_eq!(pages(&rows(of), 100.0), expect);
        check(&[], &[&[]]);
        check(&[(30.0, 40.0, false), (10.0, 50.0, false)], &[&[0.0, 50.0]]);
        check(&[(0.0, 60.0, false), (10.0, 20.0, true), (0.0, 20.0, false)], &[&[0.0], &[0.0, 20.0]]);
        check(&[(0.0, 60.0, false), (0.0, 90.0, true), (0.0, 90.0, false)], &[&[0.0], &[0.0], &[0.0]]);
        check(&[(0.0, 300.0, false), (0.0, 10.0, false)], &[&[0.0], &[0.0]]);
    }

    proptest! {
        #[test]
        fn every_row_stands_on_a_page_and_none_on_another(
            of in prop::collection::vec((0.0f32..40.0, 1.0f32..60.0, any::<bool>()), 0..60)
        ) {
            let rows = rows(&of);
            let pages = pages(&rows, 100.0);
            prop_assert_eq!(pages.iter().map(Vec::len).sum::<usize>(), rows.len());
            let mut rows = rows.iter();
            for page in pages {
                let mut end = 0.0;
                for down in page {
                    prop_assert!(down >= end);
                    end = down + rows.next().unwrap().height;
                }
                prop_assert!(end <= 100.0 + 0.01);
            }
        }
    }
}
