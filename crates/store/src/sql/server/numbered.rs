//! Parameters as PostgreSQL writes them.

/// `?1` as PostgreSQL writes it, `$1`. No statement of ours has a question mark in a text. What is only asked whether
/// it is nothing is text: PostgreSQL wants to know before it reads on.
pub(super) fn numbered(sql: &str) -> String {
    let mut numbered = String::with_capacity(sql.len() + 16);
    for (place, part) in sql.split('?').enumerate() {
        if place == 0 {
            numbered.push_str(part);
            continue;
        }
        let (number, rest) =
            part.split_at(part.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(part.len()));
        numbered.push('$');
        numbered.push_str(number);
        if rest.starts_with(" IS NULL") {
            numbered.push_str("::text");
        }
        numbered.push_str(rest);
    }
    numbered
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_numbered_as_postgresql_writes_them() {
        assert_eq!(
            numbered("SELECT ?1, ?12 WHERE (?2 IS NULL OR a = ?2)"),
            "SELECT $1, $12 WHERE ($2::text IS NULL OR a = $2)"
        );
        assert_eq!(numbered("SELECT 1"), "SELECT 1");
    }
}
