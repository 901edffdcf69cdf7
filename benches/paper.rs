//! What a packet costs to write: two hundred answers, in each format.

use aftershift::document::{Block, Document, Format, Level};
use divan::{Bencher, black_box};

const ANSWERS: usize = 200;

/// What somebody wrote: a good page for each answer would be long, a line short.
const ANSWER: &str = "We sat outside and talked about the garden for most of the hour, and then he said what he had come to say. \
                      I noticed that I wanted to fill the silence, and I did not.\n\nIt was the first time I had let one be. \
                      Zoë thought it was “brave”; I thought it was only slow.";

fn main() {
    divan::main();
}

fn packet() -> Document {
    let blocks = (1..=ANSWERS).flat_map(|answer| {
        [
            Block::Heading { level: if answer % 5 == 1 { Level::Two } else { Level::Three }, text: format!("Question {answer}?") },
            Block::Quote(ANSWER.to_owned()),
            Block::Fields(vec![("To ask".to_owned(), "Was that all right to say?".to_owned())]),
            Block::Note("Mutuality · WAAMH Peer Work Strategic Framework, 2014".to_owned()),
        ]
    });
    Document { title: "Reflections".to_owned(), language: "en".to_owned(), blocks: blocks.collect() }
}

#[divan::bench(args = Format::ALL)]
fn packet_of_200_answers(bencher: Bencher<'_, '_>, format: Format) {
    let packet = packet();
    bencher.bench_local(|| black_box(format.write(&packet)));
}
