using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace PracticeSuite.Platform.Importing;

/// <summary>Reads a CSV file strictly: UTF-8 with or without BOM, LF or CRLF, the documented columns, as many fields as columns.</summary>
public static class ImportCsv
{
    public const int MaxRows = 2_000_000;

    public static ImportFile Read(Stream content, IFileImport import)
    {
        using var reader = new StreamReader(content, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, MaxFieldSize = 20_000 });
        var file = new ImportFile(import.FileName, []);
        try
        {
            if (!parser.Read())
                return Empty(file);
            file = new ImportFile(import.FileName, [.. parser.Record!.Select(name => name.Trim().TrimStart('\uFEFF').ToLowerInvariant())]);
            if (CheckHeader(file, import))
                ReadRows(parser, file);
        }
        catch (DecoderFallbackException)
        {
            file.Report(parser.RawRow + 1, null, null, "The file is not valid UTF-8 from here on; save it as UTF-8.");
        }
        catch (CsvHelperException)
        {
            file.Report(parser.RawRow, null, null, "A field is longer than 20,000 characters or its quotes do not close.");
        }

        return file;
    }

    private static ImportFile Empty(ImportFile file)
    {
        file.Report(1, null, null, "The file is empty; its first line names the columns.");
        return file;
    }

    private static bool CheckHeader(ImportFile file, IFileImport import)
    {
        var known = import.Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var name in file.Header.Where(name => !known.Contains(name)))
            file.Report(1, name, null, $"There is no column of this name; {file.Name} has {string.Join(", ", import.Columns.Select(column => column.Name))}.");
        foreach (var twice in file.Header.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            file.Report(1, twice.Key, null, "The column stands twice; remove one.");
        foreach (var missing in import.Columns.Where(column => column.Required && !file.Header.Contains(column.Name)))
            file.Report(1, missing.Name, null, $"The column is missing; it holds {missing.Rule}.");
        return file.Problems.Count == 0;
    }

    private static void ReadRows(CsvParser parser, ImportFile file)
    {
        while (parser.Read())
        {
            if (parser.Record is not { } fields || fields is [""])
                continue;
            if (file.Rows.Count == MaxRows)
            {
                file.Report(parser.RawRow, null, null, $"The file has more than {MaxRows:N0} rows; split it.");
                return;
            }

            if (fields.Length != file.Header.Count)
                file.Report(parser.RawRow, null, null, $"The line has {fields.Length} fields, the heading {file.Header.Count}.");
            else
                file.Add(new ImportRow(file, parser.RawRow, fields));
        }
    }
}
