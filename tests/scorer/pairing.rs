//! Which statement answers which: one to one, as many pairs as can be, and the most alike.

use super::SAME;
use super::words::Said;

/// Pairs each statement with at most one of the wanted, each of which may be put in several ways.
/// `favour` breaks ties.
pub(super) fn pair(
    given: &[&Said],
    wanted: &[Vec<&Said>],
    favour: impl Fn(usize, usize) -> f64,
) -> Vec<(usize, usize)> {
    weigh(given.len(), wanted.len(), |i, j| {
        let alike = nearest(given[i], wanted[j].iter().copied());
        // The whole one lets a second pair outweigh any likeness.
        (alike >= SAME).then(|| 1.0 + alike + favour(i, j))
    })
}

/// Tells how alike a statement is to the nearest of several.
pub(super) fn nearest<'a>(given: &Said, wanted: impl IntoIterator<Item = &'a Said>) -> f64 {
    let likeness = wanted.into_iter().map(|one| given.likeness(one));
    likeness.fold(0.0, f64::max)
}

/// Pairs rows with columns by a weight that is none where they may not meet.
pub(super) fn weigh(
    rows: usize,
    columns: usize,
    weight: impl Fn(usize, usize) -> Option<f64>,
) -> Vec<(usize, usize)> {
    let weights: Vec<Vec<f64>> = (0..rows)
        .map(|i| (0..columns).map(|j| weight(i, j).unwrap_or(0.0)).collect())
        .collect();
    assign(&weights, rows, columns)
}

/// The Hungarian method in its shortest-path form (Jonker and Volgenant), for the greatest sum.
///
/// Rows and columns are counted from one inside; column zero is where a new row starts its path.
/// The table is squared with zeros, and pairs of weight zero are dropped at the end.
fn assign(weights: &[Vec<f64>], rows: usize, columns: usize) -> Vec<(usize, usize)> {
    if rows == 0 || columns == 0 {
        return Vec::new();
    }
    let size = rows.max(columns);
    let cost = |i: usize, j: usize| {
        let row = weights.get(i - 1).and_then(|row| row.get(j - 1));
        -row.copied().unwrap_or(0.0)
    };
    let (mut of_row, mut of_column) = (vec![0.0; size + 1], vec![0.0; size + 1]);
    let mut holder = vec![0; size + 1];
    for row in 1..=size {
        holder[0] = row;
        let mut way = vec![0; size + 1];
        let mut least = vec![f64::INFINITY; size + 1];
        let mut seen = vec![false; size + 1];
        let mut at = 0;
        while holder[at] != 0 {
            seen[at] = true;
            let (from, mut step, mut next) = (holder[at], f64::INFINITY, 0);
            for j in (1..=size).filter(|j| !seen[*j]) {
                let slack = cost(from, j) - of_row[from] - of_column[j];
                if slack < least[j] {
                    least[j] = slack;
                    way[j] = at;
                }
                if least[j] < step {
                    step = least[j];
                    next = j;
                }
            }
            for j in 0..=size {
                if seen[j] {
                    of_row[holder[j]] += step;
                    of_column[j] -= step;
                } else {
                    least[j] -= step;
                }
            }
            at = next;
        }
        while at != 0 {
            holder[at] = holder[way[at]];
            at = way[at];
        }
    }
    (1..=columns)
        .map(|j| (holder[j] - 1, j - 1))
        .filter(|(i, j)| *i < rows && weights[*i][*j] > 0.0)
        .collect()
}
