using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Foundation.Tests.Platform;

/// <summary>What each database says when somebody else holds the lock: MariaDB's server itself, SQLite's driver.</summary>
internal static class Locks
{
    public static async Task RefuseAsync(DbContext db, DatabaseKind kind, CancellationToken cancellationToken)
    {
        if (kind == DatabaseKind.Sqlite)
            throw new SqliteException("SQLite Error 5: 'database is locked'.", 5);
        await db.Database.ExecuteSqlRawAsync("SIGNAL SQLSTATE '40001' SET MYSQL_ERRNO = 1213, MESSAGE_TEXT = 'Deadlock found'", cancellationToken);
    }
}
