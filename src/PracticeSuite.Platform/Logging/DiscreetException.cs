using System.Collections.ObjectModel;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using MySqlConnector;
using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Logging;

/// <summary>
/// What a log may know of an exception: types, codes, ids and where it came from. Messages stay out of it, because those of databases and
/// parsers quote the values at fault, and a value may be a patient's name.
/// </summary>
public sealed class DiscreetException(Exception exception) : Exception(NameOf(exception))
{
    public override string? StackTrace => exception.StackTrace;

    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text, exception);
        return text.ToString();
    }

    /// <summary>The text without any message of the exception and of those inside it, whoever wrote them there.</summary>
    internal string Cleanse(string text) => All(exception).Where(one => one.Message.Length > 0)
        .OrderByDescending(one => one.Message.Length)
        .Aggregate(text, (cleansed, one) => cleansed.Replace(one.Message, NameOf(one), StringComparison.Ordinal));

    private static IEnumerable<Exception> All(Exception exception) =>
        Inside(exception).SelectMany(All).Prepend(exception);

    private static ReadOnlyCollection<Exception> Inside(Exception exception) => exception switch
    {
        AggregateException several => several.InnerExceptions,
        { InnerException: { } inner } => new([inner]),
        _ => ReadOnlyCollection<Exception>.Empty,
    };

    private static void Append(StringBuilder text, Exception exception)
    {
        text.Append(NameOf(exception));
        foreach (var inner in Inside(exception))
        {
            text.AppendLine().Append(" ---> ");
            Append(text, inner);
        }

        if (exception.StackTrace is { } trace)
            text.AppendLine().Append(trace);
    }

    private static string NameOf(Exception exception) => string.Create(CultureInfo.InvariantCulture, $"{exception.GetType().FullName} ({CodeOf(exception)})");

    private static string CodeOf(Exception exception) => exception switch
    {
        BusinessException { About: { } id } refusal => $"{refusal.Code}, {id}",
        BusinessException refusal => refusal.Code,
        MySqlException mariaDb => string.Create(CultureInfo.InvariantCulture, $"{mariaDb.Number}, {mariaDb.ErrorCode}, SQLSTATE {mariaDb.SqlState}"),
        SqliteException sqlite => string.Create(CultureInfo.InvariantCulture, $"{sqlite.SqliteErrorCode}, {sqlite.SqliteExtendedErrorCode}"),
        DbException { SqlState: { } state } => $"SQLSTATE {state}",
        _ => string.Create(CultureInfo.InvariantCulture, $"0x{exception.HResult:X8}"),
    };
}
