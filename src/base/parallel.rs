//! Many things of one kind, made on as many threads as help.

use std::num::NonZero;
use std::panic;
use std::thread;

/// More threads than this do not pay for what is made here: all of them read files.
const MOST: usize = 4;

/// What `make` makes of each of `items`, in their order. Every thread has ended when it is given; a panic in one goes on here.
pub fn map<T: Sync, U: Send>(items: &[T], make: impl Fn(&T) -> U + Sync) -> Vec<U> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(MOST);
    let share = items.len().div_ceil(threads).max(1);
    thread::scope(|scope| {
        let make = &make;
        let shares = items.chunks(share).map(|share| scope.spawn(move || share.iter().map(make).collect::<Vec<U>>()));
        let shares: Vec<_> = shares.collect();
        shares.into_iter().flat_map(|share| share.join().unwrap_or_else(|payload| panic::resume_unwind(payload))).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::map;

    #[test]
    fn everything_comes_back_in_its_order() {
        for length in [0, 1, 2, 3, 5, 8, 1000] {
            let items: Vec<usize> = (0..length).collect();
            assert_eq!(map(&items, |item| item * 2), (0..length).map(|item| item * 2).collect::<Vec<_>>());
        }
    }

    #[test]
    #[should_panic(expected = "seven")]
    fn a_panic_goes_on() {
        map(&[1, 7, 3], |item| assert_ne!(*item, 7, "seven"));
    }
}
