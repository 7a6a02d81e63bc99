using System.Globalization;
using System.Text;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Billing.Files;

/// <summary>
/// A table of billing as a file for a spreadsheet: who may have it, what its columns are, and its rows, read page by page however many there are.
/// The one way in which any of them leaves; each is written to the trail as an export before it does.
/// </summary>
/// <param name="What">As the trail names it.</param>
/// <param name="Header">Names of columns; a promise to whoever reads the file by program.</param>
internal sealed record CsvTable(string Route, string Permission, string What, string Header, Func<CsvQuestion, CsvRows> Ask)
{
    public static async Task WriteAsync(Stream output, string header, CsvRows rows, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync($"{header}\r\n");
        await foreach (var row in rows.Rows.WithCancellation(cancellationToken))
            await writer.WriteAsync(SpreadsheetCsv.Line(row));
    }
}

/// <param name="FileName">Says the month or the day, never a person.</param>
/// <param name="Of">What of the table it is, for the trail.</param>
internal sealed record CsvRows(string FileName, string Of, IAsyncEnumerable<IReadOnlyList<string?>> Rows);

/// <summary>What was asked for, read here and not by the framework, whose refusal says nothing.</summary>
internal sealed class CsvQuestion(IOperations operations, Func<string, string?> given)
{
    public IOperations Operations => operations;

    public string? Text(string name) => given(name) is { Length: > 0 } text ? text : null;

    public bool IsYes(string name) => given(name)?.ToUpperInvariant() switch
    {
        "TRUE" => true,
        null or "" or "FALSE" => false,
        _ => throw Check.Invalid(name, $"'{Cut(given(name)!)}' is neither yes nor no; use true or false."),
    };

    /// <summary>Null = all.</summary>
    public TEnum? Named<TEnum>(string name)
        where TEnum : struct, Enum => Text(name) is not { } text ? null
        : NamedValue.TryParse<TEnum>(text, out var value) ? value
        : throw Check.Invalid(name, $"'{Cut(text)}' is none of {string.Join(", ", Enum.GetNames<TEnum>())}; use one of them, or none for all.");

    public BillingMonth Month(string name = "month") => BillingMonth.TryParse(given(name), out var month)
        ? month
        : throw Check.Invalid(name, $"'{Cut(given(name) ?? "")}' is not a month; write it as 2026-09.");

    public DateOnly Day(string name = "day") => DateOnly.TryParseExact(given(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw Check.Invalid(name, $"'{Cut(given(name) ?? "")}' is no day; write it as 2026-09-21.");

    public Guid Id(string name = "id") => Guid.Parse(given(name)!);

    public Task<TResult> AskAsync<TService, TResult>(Func<TService, CancellationToken, Task<TResult>> ask)
        where TService : notnull => operations.RunAsync(ask);

    /// <summary>Page after page, until one is not full.</summary>
    /// <param name="read">From so many rows on.</param>
    public IAsyncEnumerable<IReadOnlyList<string?>> PagesAsync<TService, TRow>(
        int size, Func<TService, int, CancellationToken, Task<IReadOnlyList<TRow>>> read, Func<TRow, IReadOnlyList<string?>> cells)
        where TService : notnull => ManyOfPagesAsync(size, read, row => [cells(row)]);

    /// <summary>The same where one row of a page is several of the file.</summary>
    public async IAsyncEnumerable<IReadOnlyList<string?>> ManyOfPagesAsync<TService, TRow>(
        int size, Func<TService, int, CancellationToken, Task<IReadOnlyList<TRow>>> read, Func<TRow, IEnumerable<IReadOnlyList<string?>>> cells)
        where TService : notnull
    {
        for (var skip = 0; ; skip += size)
        {
            var from = skip;
            var rows = await operations.RunAsync<TService, IReadOnlyList<TRow>>((service, ct) => read(service, from, ct));
            foreach (var row in rows.SelectMany(cells))
                yield return row;
            if (rows.Count < size)
                yield break;
        }
    }

    /// <summary>The same for rows that know their patient by id; a patient of whom the reader may not know has no name here.</summary>
    public async IAsyncEnumerable<IReadOnlyList<string?>> NamedPagesAsync<TService, TRow>(
        int size, Func<TService, int, CancellationToken, Task<IReadOnlyList<TRow>>> read, Func<TRow, Guid> patient, Func<TRow, string, IReadOnlyList<string?>> cells)
        where TService : notnull
    {
        var names = new PatientNames(operations);
        for (var skip = 0; ; skip += size)
        {
            var from = skip;
            var rows = await operations.RunAsync<TService, IReadOnlyList<TRow>>((service, ct) => read(service, from, ct));
            await names.LearnAsync(rows.Select(patient));
            foreach (var row in rows)
                yield return cells(row, names[patient(row)]);
            if (rows.Count < size)
                yield break;
        }
    }

    /// <summary>All at once, for what is small.</summary>
    public async IAsyncEnumerable<IReadOnlyList<string?>> AllAsync<TService, TAnswer>(
        Func<TService, CancellationToken, Task<TAnswer>> read, Func<TAnswer, IEnumerable<IReadOnlyList<string?>>> rows)
        where TService : notnull
    {
        foreach (var row in rows(await operations.RunAsync(read)))
            yield return row;
    }

    private static string Cut(string text) => text.Length > 20 ? "…" : text;
}

/// <summary>Cells as programs read them: days and instants as ISO 8601, dollars with two places, whole seconds.</summary>
internal static class Cells
{
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Moment(DateTimeOffset? at) => at?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string? Dollars(Money? amount) => amount?.ToDollars().ToString("0.00", CultureInfo.InvariantCulture);

    public static string? Number(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static string YesNo(bool value) => value ? "yes" : "no";

    /// <summary>Where it rests on what a Part 2 program made (P-076).</summary>
    public static string? Notice(bool isPart2) => isPart2 ? Part2Notice.Text : null;
}
