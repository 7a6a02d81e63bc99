using System.Globalization;
using System.Text;
using CsvHelper;

namespace PracticeSuite.Database.Demo;

/// <summary>A CSV file in the making: demo data enters through the import, the door that a practice's own data uses.</summary>
internal sealed class CsvSheet(string name, params IReadOnlyList<string> columns)
{
    private readonly List<object?[]> _rows = [];

    public string Name => name;

    public int Count => _rows.Count;

    public void Add(params object?[] fields) => _rows.Add(fields.Length == columns.Count
        ? fields
        : throw new ArgumentException($"{name} has {columns.Count} columns, not {fields.Length}.", nameof(fields)));

    public Stream Open()
    {
        var content = new MemoryStream();
        using (var writer = new StreamWriter(content, new UTF8Encoding(false), leaveOpen: true))
        using (var csv = new CsvWriter(writer, CultureInfo.InvariantCulture))
        {
            Write(csv, columns);
            foreach (var row in _rows)
                Write(csv, row.Select(Text));
        }

        content.Position = 0;
        return content;
    }

    private static void Write(CsvWriter csv, IEnumerable<string> fields)
    {
        foreach (var field in fields)
            csv.WriteField(field);
        csv.NextRecord();
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "yes" : "no",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        IEnumerable<DateOnly> dates => string.Join(' ', dates.Select(date => Text(date))),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
