//! What a screen reader walks, and what a reader lists beside the page.

use krilla::destination::XyzDestination;
use krilla::outline::{Outline, OutlineNode};
use krilla::tagging::{Identifier, TagGroup, TagTree};

use super::flow::Node;

/// A heading: its level, its words, and where it stands.
pub(super) type Heading = (usize, String, XyzDestination);

/// The tree, hung with what was drawn for each of its leaves.
pub(super) fn tree(nodes: Vec<Node>, drawn: &mut [Vec<Identifier>]) -> TagTree {
    let mut tree = TagTree::new();
    for node in nodes {
        tree.push(hung(node, drawn));
    }
    tree
}

fn hung(node: Node, drawn: &mut [Vec<Identifier>]) -> TagGroup {
    match node {
        Node::Leaf(tag, leaf) => {
            let drawn = drawn.get_mut(leaf).map(std::mem::take).unwrap_or_default();
            TagGroup::with_children(tag, drawn.into_iter().map(Into::into).collect())
        }
        Node::Group(tag, parts) => TagGroup::with_children(tag, parts.into_iter().map(|part| hung(part, drawn).into()).collect()),
    }
}

/// The headings, each beneath the higher one before it.
pub(super) fn outline(headings: &[Heading]) -> Outline {
    let mut outline = Outline::new();
    for branch in branches(headings) {
        outline.push_child(branch);
    }
    outline
}

fn branches(mut headings: &[Heading]) -> Vec<OutlineNode> {
    let mut branches = Vec::new();
    while let Some(((level, words, place), after)) = headings.split_first() {
        let inside = after.iter().take_while(|(deeper, ..)| deeper > level).count();
        let (within, next) = after.split_at(inside);
        let mut branch = OutlineNode::new(words.clone(), place.clone()).with_open(*level < 2);
        for part in self::branches(within) {
            branch.push_child(part);
        }
        branches.push(branch);
        headings = next;
    }
    branches
}
