using System.Globalization;
using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Importing;

/// <summary>
/// One row. Each reader checks its column and, when it is wrong, reports it and gives a harmless value, so that all problems of a
/// row are found in one go; <see cref="ThrowIfRefused"/> then leaves the row.
/// </summary>
public sealed class ImportRow
{
    private const int LongestCode = 64;

    private readonly ImportFile _file;
    private string[] _fields;

    internal ImportRow(ImportFile file, long line, string[] fields) => (_file, Line, _fields) = (file, line, fields);

    public long Line { get; }

    /// <summary>The fields as they were read, for a rejects file; none once the row is saved.</summary>
    public IReadOnlyList<string> Fields => _fields;

    public bool IsRefused { get; private set; }

    /// <summary>The trimmed text of a column, or null when it is empty or the file does not have the column.</summary>
    public string? Raw(string column) =>
        _file.IndexOf(column) is { } at && at < _fields.Length && _fields[at].Trim() is { Length: > 0 } text ? text : null;

    public void Refuse(string? column, string message)
    {
        IsRefused = true;
        _file.Report(Line, column, column is null ? null : Raw(column), message);
    }

    internal void Forget() => _fields = [];

    /// <summary>Call after reading the columns and before building the aggregate.</summary>
    public void ThrowIfRefused()
    {
        if (IsRefused)
            throw new ImportRowException();
    }

    public string Text(string column, int max) => OptionalText(column, max) ?? Missing(column, $"give 1 to {max} characters", "");

    public string? OptionalText(string column, int max)
    {
        var text = Raw(column);
        if (text?.Length > max)
            Refuse(column, $"{column} has {text.Length} characters; at most {max} fit.");
        else if (text is not null && Check.FaultIn(text, isOneLine: true) is { } fault)
            Refuse(column, $"{column} {fault}");
        return text;
    }

    public DateOnly Date(string column) => OptionalDate(column) ?? Missing(column, "write it yyyy-MM-dd", new DateOnly(2000, 1, 1));

    public DateOnly? OptionalDate(string column) => Parse<DateOnly>(
        column,
        (string text, out DateOnly date) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date) && date.Year is >= 1900 and <= 2099,
        "write a date of 1900 to 2099 as yyyy-MM-dd");

    /// <summary>
    /// An instant: either UTC ("2026-09-03T14:00:00Z") or wall-clock time on the location's clock ("2026-09-03 10:00:00"), which
    /// must exist there.
    /// </summary>
    public DateTimeOffset Instant(string column, TimeZoneInfo zone) =>
        OptionalInstant(column, zone) ?? Missing(column, "write it yyyy-MM-dd HH:mm:ss on the location's clock, or yyyy-MM-ddTHH:mm:ssZ", DateTimeOffset.UnixEpoch);

    public DateTimeOffset? OptionalInstant(string column, TimeZoneInfo zone) => Parse<DateTimeOffset>(
        column,
        (string text, out DateTimeOffset instant) => ImportInstant.TryParse(text, zone, out instant),
        "write it yyyy-MM-dd HH:mm:ss on the location's clock (a time that exists there), or yyyy-MM-ddTHH:mm:ssZ");

    public int Number(string column, int min, int max) => OptionalNumber(column, min, max) ?? Missing(column, $"give a whole number from {min} to {max}", min);

    public int? OptionalNumber(string column, int min, int max) => Parse<int>(
        column,
        (string text, out int number) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) && number >= min && number <= max,
        $"give a whole number from {min} to {max}");

    /// <summary>Dollars with at most two decimals, as cents.</summary>
    public long? OptionalCents(string column, decimal maxDollars) => Parse<decimal>(
        column,
        (string text, out decimal amount) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount)
            && amount <= maxDollars && decimal.Round(amount, 2) == amount,
        $"give dollars from 0 to {maxDollars} with at most two decimals") is { } dollars ? (long)(dollars * 100) : null;

    public bool Flag(string column, bool otherwise = false) => OptionalFlag(column) ?? otherwise;

    public bool? OptionalFlag(string column) => Parse<bool>(
        column,
        (string text, out bool value) => (value = text.Equals("yes", StringComparison.OrdinalIgnoreCase)) || text.Equals("no", StringComparison.OrdinalIgnoreCase),
        "write yes or no");

    public TEnum Choice<TEnum>(string column, TEnum? otherwise = null)
        where TEnum : struct, Enum =>
        OptionalChoice<TEnum>(column) ?? otherwise ?? Missing(column, $"use one of {Choices<TEnum>()}", default(TEnum));

    public TEnum? OptionalChoice<TEnum>(string column)
        where TEnum : struct, Enum => Parse<TEnum>(
        column,
        NamedValue.TryParse,
        $"use one of {Choices<TEnum>()}");

    /// <summary>Several values in one column, separated by spaces or semicolons.</summary>
    public IReadOnlyList<string> List(string column, int maxItems, int maxLength)
    {
        var items = (Raw(column) ?? "").Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (items.Length > maxItems || items.Any(item => item.Length > maxLength))
            Refuse(column, $"{column} takes at most {maxItems} values of at most {maxLength} characters, separated by spaces.");
        return items;
    }

    /// <summary>The thing that a code of another file or of the database names; unknown codes are refused.</summary>
    public TValue Named<TValue>(string column, IReadOnlyDictionary<string, TValue> known, string what)
        where TValue : notnull
    {
        var code = Text(column, LongestCode);
        if (known.TryGetValue(code, out var value))
            return value;
        if (code.Length is > 0 and <= LongestCode && !code.Any(char.IsControl))
            Refuse(column, $"There is no {what} with this code; import it first or correct the code.");
        return default!;
    }

    public TValue? OptionalNamed<TValue>(string column, IReadOnlyDictionary<string, TValue> known, string what)
        where TValue : struct =>
        Raw(column) is null ? null : Named(column, known, what);

    private static string Choices<TEnum>()
        where TEnum : struct, Enum => string.Join(", ", Enum.GetNames<TEnum>());

    private TValue? Parse<TValue>(string column, TryParse<TValue> tryParse, string rule)
        where TValue : struct
    {
        if (Raw(column) is not { } text)
            return null;
        if (tryParse(text, out var value))
            return value;
        Refuse(column, $"{column} cannot be read; {rule}.");
        return null;
    }

    private TValue Missing<TValue>(string column, string rule, TValue otherwise)
    {
        if (!IsRefused || Raw(column) is null)
            Refuse(column, $"{column} is missing; {rule}.");
        return otherwise;
    }

    private delegate bool TryParse<TValue>(string text, out TValue value);
}

/// <summary>Leaves a row that has reported its problems.</summary>
public sealed class ImportRowException : Exception;
