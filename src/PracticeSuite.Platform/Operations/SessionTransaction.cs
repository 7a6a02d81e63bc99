using System.Data;
using System.Data.Common;
using System.Globalization;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Platform.Operations;

/// <summary>
/// The transaction of a session's connection, from its begin to its end. On MariaDB in statements of our own: the driver's transaction would
/// take a trip for its COMMIT, which can go with the last rows of the audit trail.
/// </summary>
internal sealed class SessionTransaction(DbConnection connection, DbTransaction? driver)
{
    /// <summary>For commands; none on MariaDB.</summary>
    public DbTransaction? Driver => driver;

    public static async Task<SessionTransaction> BeginAsync(DbConnection connection, DatabaseKind kind, CancellationToken cancellationToken)
    {
        if (kind == DatabaseKind.Sqlite)
            return new SessionTransaction(connection, await connection.BeginTransactionAsync(cancellationToken));
        await SayAsync(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; START TRANSACTION", cancellationToken);
        return new SessionTransaction(connection, null);
    }

    /// <summary>With the rest of the trail. Not cancelled half-way: whoever breaks a COMMIT off does not learn whether it was done.</summary>
    /// <exception cref="Kernel.BusinessException"><c>Data:CommitUncertain</c>: the connection was lost on the way; it may be there or not.</exception>
    public async Task CommitAsync(AuditTrail trail, CancellationToken cancellationToken)
    {
        if (driver is null && await IsCommittedAtOnceAsync(trail))
            return;
        await trail.AppendAsync(connection, driver, cancellationToken);
        try
        {
            await (driver?.CommitAsync(CancellationToken.None) ?? SayAsync(connection, "COMMIT", CancellationToken.None));
        }
        catch (DbException failure) when (!DatabaseProvider.IsRefusedCommit(failure))
        {
            throw DataErrors.CommitUncertain();
        }
    }

    /// <summary>What is not committed is not kept; after a COMMIT it is only left behind.</summary>
    public async Task EndAsync(bool isCommitted)
    {
        if (driver is not null)
            await driver.DisposeAsync();
        else if (!isCommitted && connection.State == ConnectionState.Open)
            await RollBackAsync();
    }

    private async Task<bool> IsCommittedAtOnceAsync(AuditTrail trail)
    {
        try
        {
            return await trail.CommitWithAsync(connection);
        }
        catch (DbException failure) when (!DatabaseProvider.IsRefusedCommit(failure))
        {
            // Where the transaction still stands, something before the COMMIT failed.
            if (await StandsAsync())
                throw;
            throw DataErrors.CommitUncertain();
        }
    }

    private async Task<bool> StandsAsync()
    {
        try
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT @@in_transaction";
            return connection.State == ConnectionState.Open && Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture) == 1;
        }
        catch (DbException)
        {
            return false;
        }
    }

    private async Task RollBackAsync()
    {
        try
        {
            await SayAsync(connection, "ROLLBACK", CancellationToken.None);
        }
        catch (DbException)
        {
            // The connection is gone, and with it the transaction.
        }
    }

    private static async Task SayAsync(DbConnection connection, string statement, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
