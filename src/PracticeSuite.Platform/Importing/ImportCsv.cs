using CsvHelper;

namespace PracticeSuite.Platform.Importing;

/// <summary>Reads a CSV file strictly: UTF-8 with or without BOM, LF or CRLF, the documented columns, as many fields as columns.</summary>
public static class ImportCsv
{
    public const int MaxRows = 2_000_000;
    public const int MaxFieldSize = 20_000;

    private const char NotUtf8 = '\uFFFD';

    public static ImportFile Read(Stream content, IFileImport import) => Read(content, new ImportFormat(import.FileName, import.Columns));

    public static ImportFile Read(Stream content, ImportFormat format) => Read(content, format, null);

    /// <summary>
    /// Reads a file of which hardly a row is kept: each row is given away as it is read, and none of them stands in the answer. Of its problems the first
    /// <see cref="ImportFile.MostKept"/> do, and how many there are.
    /// </summary>
    /// <param name="take">Of each row that is sound so far; what it refuses is reported as <see cref="ImportFile.ForEach"/> does it. Of a file that turns out to be broken some rows were given.</param>
    public static ImportFile Scan(Stream content, ImportFormat format, Action<ImportRow> take) => Read(content, format, take);

    private static ImportFile Read(Stream content, ImportFormat format, Action<ImportRow>? take)
    {
        using var lines = new CsvLines(content);
        var file = new ImportFile(format.FileName, [], format.Columns);
        try
        {
            if (!lines.Read())
            {
                file.Break(1, null, null, "The file is empty; its first line names the columns.");
                return file;
            }

            var heading = format.Heading(lines.Fields);
            file = new ImportFile(format.FileName, heading.Names, format.Columns) { KeepsAll = take is null };
            CheckHeader(file, format);
            if (!file.IsBroken)
                ReadRows(lines, file, format, heading.IsRow, take);
        }
        catch (MaxFieldSizeException)
        {
            file.Break(lines.Number, null, null, $"A field is longer than {MaxFieldSize:N0} characters, or its quotes do not close.");
        }

        return file;
    }

    private static void CheckHeader(ImportFile file, ImportFormat format)
    {
        if (file.Header.Any(name => name.Contains(NotUtf8, StringComparison.Ordinal) || name.Contains('\0', StringComparison.Ordinal)))
        {
            file.Break(1, null, null, "The file is not UTF-8; save it as UTF-8.");
            return;
        }

        var known = format.Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var name in file.Header.Where(name => !known.Contains(name) && !format.IsUnread(name)))
            file.Break(1, name, null, $"There is no column of this name; {file.Name} has {string.Join(", ", format.Columns.Select(column => column.Name))}.");
        foreach (var twice in file.Header.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            file.Break(1, twice.Key, null, "The column stands twice; remove one.");
        foreach (var missing in format.Columns.Where(column => column.Required && !file.Header.Contains(column.Name)))
            file.Break(1, missing.Name, null, $"The column is missing; it holds {missing.Rule}.");
    }

    private static void ReadRows(CsvLines lines, ImportFile file, ImportFormat format, bool isFirstRead, Action<ImportRow>? take)
    {
        var rows = 0;
        while (isFirstRead || lines.Read())
        {
            isFirstRead = false;
            if (lines.IsBlank)
                continue;
            if (format.PassesOver(file, lines.Fields))
            {
                file.PassOver();
                continue;
            }

            if (rows++ == MaxRows)
            {
                file.Break(lines.Number, null, null, $"The file has more than {MaxRows:N0} rows; split it.");
                return;
            }

            var row = new ImportRow(file, lines.Number, lines.Fields);
            if (take is null)
                file.Add(row);
            Check(row, lines.Misquoted, file);
            if (take is not null && !file.IsBroken && !row.IsRefused)
                file.Take(row, take);
        }
    }

    private static void Check(ImportRow row, int? misquoted, ImportFile file)
    {
        if (misquoted is { } at && row.Fields[at].Contains('\n', StringComparison.Ordinal))
            file.Break(row.Line, ColumnAt(file, at), null, "The quote that opens this field is not closed, so the lines after it cannot be told apart.");
        else if (misquoted is { } field)
            row.Refuse(ColumnAt(file, field), "A quote stands inside the field; put the whole field in quotes and write the quote twice.");
        else if (row.Fields.Count != file.Header.Count)
            row.Refuse(null, $"The line has {row.Fields.Count} fields, the heading {file.Header.Count}.");
        else
            CheckCharacters(row, file);
    }

    private static void CheckCharacters(ImportRow row, ImportFile file)
    {
        for (var i = 0; i < row.Fields.Count; i++)
        {
            if (row.Fields[i].Contains(NotUtf8, StringComparison.Ordinal))
                row.Refuse(file.Header[i], $"{file.Header[i]} is not valid UTF-8; save the file as UTF-8.");
            else if (row.Fields[i].AsSpan().Trim().ContainsAnyInRange('\0', '\u001F'))
                row.Refuse(file.Header[i], $"{file.Header[i]} contains a line break or another control character; remove it.");
        }
    }

    private static string? ColumnAt(ImportFile file, int field) => field < file.Header.Count ? file.Header[field] : null;
}
