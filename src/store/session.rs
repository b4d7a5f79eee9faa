//! One way of asking both databases.
//!
//! A [`Query`] is text with values, written so that both understand it; a [`Row`] gives plain values
//! back. Nothing of this leaves the store.

use sqlx::postgres::{PgArguments, PgRow};
use sqlx::sqlite::{SqliteArguments, SqliteRow};
use sqlx::{
    Arguments, AssertSqlSafe, Decode, PgPool, Postgres, Row as _, SqlSafeStr, SqlStr, Sqlite,
    SqlitePool, Transaction, Type,
};

use super::Fault;

/// Begins a transaction of SQLite that holds the right to write from its first moment, so that it
/// waits for another writer instead of failing when it gets to writing.
const BEGIN_WRITING: &str = "BEGIN IMMEDIATE";

/// The database behind the store.
#[derive(Clone, Debug)]
pub(super) enum Base {
    /// A file.
    Sqlite {
        /// One connection: writers queue here instead of meeting in the database.
        writer: SqlitePool,
        /// Connections that cannot write, opened when they are first needed.
        readers: SqlitePool,
    },
    /// A server.
    Postgres(PgPool),
}

/// A transaction that writes; dropped before [`commit`](Self::commit), it changes nothing.
#[derive(Debug)]
pub(super) enum Session {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// Which words a database understands where they differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dialect {
    Sqlite,
    Postgres,
}

/// A value that is handed to a statement.
#[derive(Clone, Debug)]
pub(super) enum Value {
    Int(Option<i64>),
    Text(Option<String>),
    Flag(bool),
    Bytes(Vec<u8>),
}

/// A statement with its values.
#[derive(Clone, Debug)]
pub(super) struct Query {
    text: SqlStr,
    values: Vec<Value>,
}

/// A row of an answer.
pub(super) enum Row {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

impl Base {
    /// Begins to write.
    pub(super) async fn begin(&self) -> Result<Session, Fault> {
        Ok(match self {
            Self::Sqlite { writer, .. } => Session::Sqlite(writer.begin_with(BEGIN_WRITING).await?),
            Self::Postgres(pool) => Session::Postgres(pool.begin().await?),
        })
    }

    /// Reads without a transaction.
    pub(super) async fn rows(&self, query: Query) -> Result<Vec<Row>, Fault> {
        match self {
            Self::Sqlite { readers, .. } => query.rows_of_sqlite(readers).await,
            Self::Postgres(pool) => query.rows_of_postgres(pool).await,
        }
    }

    /// Reads one row at most.
    pub(super) async fn row(&self, query: Query) -> Result<Option<Row>, Fault> {
        Ok(self.rows(query).await?.into_iter().next())
    }

    /// Writes by one statement and tells how many rows that changed.
    pub(super) async fn execute(&self, query: Query) -> Result<u64, Fault> {
        match self {
            Self::Sqlite { writer, .. } => query.execute_on_sqlite(writer).await,
            Self::Postgres(pool) => query.execute_on_postgres(pool).await,
        }
    }

    /// Waits for what is under way, then lets go.
    pub(super) async fn close(&self) {
        match self {
            Self::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

impl Session {
    /// Reads rows as this transaction sees them.
    pub(super) async fn rows(&mut self, query: Query) -> Result<Vec<Row>, Fault> {
        match self {
            Self::Sqlite(transaction) => query.rows_of_sqlite(&mut **transaction).await,
            Self::Postgres(transaction) => query.rows_of_postgres(&mut **transaction).await,
        }
    }

    /// Reads one row at most.
    pub(super) async fn row(&mut self, query: Query) -> Result<Option<Row>, Fault> {
        Ok(self.rows(query).await?.into_iter().next())
    }

    /// Writes and tells how many rows that changed.
    pub(super) async fn execute(&mut self, query: Query) -> Result<u64, Fault> {
        match self {
            Self::Sqlite(transaction) => query.execute_on_sqlite(&mut **transaction).await,
            Self::Postgres(transaction) => query.execute_on_postgres(&mut **transaction).await,
        }
    }

    /// Makes it last.
    pub(super) async fn commit(self) -> Result<(), Fault> {
        match self {
            Self::Sqlite(transaction) => transaction.commit().await?,
            Self::Postgres(transaction) => transaction.commit().await?,
        }
        Ok(())
    }

    pub(super) fn dialect(&self) -> Dialect {
        match self {
            Self::Sqlite(_) => Dialect::Sqlite,
            Self::Postgres(_) => Dialect::Postgres,
        }
    }
}

impl Dialect {
    /// Locks the rows that are read until the transaction ends; SQLite's has the whole file.
    pub(super) fn locking(self) -> &'static str {
        match self {
            Self::Sqlite => "",
            Self::Postgres => " FOR UPDATE",
        }
    }

    /// Locks the rows that are read, and leaves out those that another process holds.
    pub(super) fn claiming(self) -> &'static str {
        match self {
            Self::Sqlite => "",
            Self::Postgres => " FOR UPDATE SKIP LOCKED",
        }
    }

    /// Writes places for so many rows of so many values: `(?, ?), (?, ?)`.
    ///
    /// SQLite looks a numbered place up in a list at every binding; a place without a number costs
    /// nothing.
    pub(super) fn places(self, rows: usize, columns: usize) -> String {
        let mut text = String::with_capacity(rows * columns * 6);
        for row in 0..rows {
            text.push_str(if row == 0 { "(" } else { ", (" });
            for column in 0..columns {
                if column > 0 {
                    text.push_str(", ");
                }
                match self {
                    Self::Sqlite => text.push('?'),
                    Self::Postgres => {
                        text.push('$');
                        text.push_str(&(row * columns + column + 1).to_string());
                    }
                }
            }
            text.push(')');
        }
        text
    }
}

impl Query {
    /// Starts a statement whose text is ours.
    pub(super) fn new(text: &'static str) -> Self {
        Self {
            text: text.into_sql_str(),
            values: Vec::new(),
        }
    }

    /// Starts a statement that was put together from texts of ours; values never stand in it.
    pub(super) fn built(text: String) -> Self {
        Self {
            text: AssertSqlSafe(text).into_sql_str(),
            values: Vec::new(),
        }
    }

    /// Adds the next value.
    pub(super) fn bind(mut self, value: impl Into<Value>) -> Self {
        self.values.push(value.into());
        self
    }

    /// Adds the next values.
    pub(super) fn bind_all(mut self, values: impl IntoIterator<Item = Value>) -> Self {
        self.values.extend(values);
        self
    }

    async fn rows_of_sqlite(
        self,
        executor: impl sqlx::Executor<'_, Database = Sqlite>,
    ) -> Result<Vec<Row>, Fault> {
        let query = sqlx::query_with(self.text, arguments::<SqliteArguments>(self.values)?);
        let rows = query.fetch_all(executor).await?;
        Ok(rows.into_iter().map(Row::Sqlite).collect())
    }

    async fn rows_of_postgres(
        self,
        executor: impl sqlx::Executor<'_, Database = Postgres>,
    ) -> Result<Vec<Row>, Fault> {
        let query = sqlx::query_with(self.text, arguments::<PgArguments>(self.values)?);
        let rows = query.fetch_all(executor).await?;
        Ok(rows.into_iter().map(Row::Postgres).collect())
    }

    async fn execute_on_sqlite(
        self,
        executor: impl sqlx::Executor<'_, Database = Sqlite>,
    ) -> Result<u64, Fault> {
        let query = sqlx::query_with(self.text, arguments::<SqliteArguments>(self.values)?);
        Ok(query.execute(executor).await?.rows_affected())
    }

    async fn execute_on_postgres(
        self,
        executor: impl sqlx::Executor<'_, Database = Postgres>,
    ) -> Result<u64, Fault> {
        let query = sqlx::query_with(self.text, arguments::<PgArguments>(self.values)?);
        Ok(query.execute(executor).await?.rows_affected())
    }
}

/// Hands values over in the way of one database.
fn arguments<A: Arguments>(values: Vec<Value>) -> Result<A, Fault>
where
    Option<i64>: sqlx::Encode<'static, A::Database> + Type<A::Database>,
    Option<String>: sqlx::Encode<'static, A::Database> + Type<A::Database>,
    bool: sqlx::Encode<'static, A::Database> + Type<A::Database>,
    Vec<u8>: sqlx::Encode<'static, A::Database> + Type<A::Database>,
{
    let mut arguments = A::default();
    arguments.reserve(values.len(), values.len() * 8);
    for value in values {
        match value {
            Value::Int(value) => arguments.add(value),
            Value::Text(value) => arguments.add(value),
            Value::Flag(value) => arguments.add(value),
            Value::Bytes(value) => arguments.add(value),
        }
        .map_err(sqlx::Error::Encode)?;
    }
    Ok(arguments)
}

impl Row {
    /// Gives the value of a column.
    pub(super) fn get<'r, T>(&'r self, column: &str) -> Result<T, Fault>
    where
        T: Decode<'r, Sqlite> + Type<Sqlite> + Decode<'r, Postgres> + Type<Postgres>,
    {
        Ok(match self {
            Self::Sqlite(row) => row.try_get(column)?,
            Self::Postgres(row) => row.try_get(column)?,
        })
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Int(Some(value))
    }
}

impl From<Option<i64>> for Value {
    fn from(value: Option<i64>) -> Self {
        Self::Int(value)
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Text(Some(value.to_owned()))
    }
}

impl From<Option<&str>> for Value {
    fn from(value: Option<&str>) -> Self {
        Self::Text(value.map(str::to_owned))
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Flag(value)
    }
}

impl From<&[u8]> for Value {
    fn from(value: &[u8]) -> Self {
        Self::Bytes(value.to_vec())
    }
}
