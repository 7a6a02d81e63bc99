using System.Data.Common;
using Microsoft.Data.Sqlite;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Logging;

namespace PracticeSuite.Cli.Output;

/// <summary>Why a verb was not done: a stable code for scripts, a sentence for people.</summary>
internal sealed record Refusal(string Code, string Message, string? Field = null)
{
    /// <summary>What a person can do something about: rules, files, the database. Looks through every wrapping; null = a fault of ours.</summary>
    public static Refusal? Of(Exception failure) => failure switch
    {
        BusinessException refused => new(refused.Code, refused.Message, refused.Field),
        DbException database => OfDatabase(database),
        UnauthorizedAccessException or IOException => new("File:Failed", OneLine(failure.Message)),
        { InnerException: { } inner } => Of(inner),
        _ => null,
    };

    public static Refusal OfFault(Exception failure) => new(
        "Program:Fault", $"Something broke on our side ({new DiscreetException(failure).Message}); nothing that was saved is lost.");

    private static Refusal OfDatabase(DbException failure)
    {
        if (DatabaseProvider.IsMissingTable(failure))
            return new("Database:NotMigrated", "The database has no tables of this program yet; run migrate, or seed for a demo practice.");
        if (DatabaseProvider.IsTransient(failure))
            return new("Database:Busy", "The database is busy: another program holds it. Wait for that one and try again.");
        if (DatabaseProvider.IsOutOfReach(failure))
            return new("Database:OutOfReach", $"The database cannot be opened; look at Database:Provider and ConnectionStrings:Default. {OneLine(failure.Message)}");
        return failure is SqliteException { SqliteErrorCode: 13 }
            ? new("Database:Full", "The disk of the database is full; nothing was kept. Make room and try again.")
            : new("Database:Failed", $"The database failed ({new DiscreetException(failure).Message}); what was not committed is not there.");
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
