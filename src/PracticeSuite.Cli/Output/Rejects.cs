using System.Globalization;
using System.Text;
using CsvHelper;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Cli.Output;

/// <summary>
/// The rows that an import left out, field by field as it read them, to be corrected and imported again. It is UTF-8: bytes that
/// were not stand there as U+FFFD. A file of which every row was taken has no rejects, and loses those of an earlier import.
/// </summary>
internal static class Rejects
{
    public const string Suffix = ".rejects.csv";

    public static async Task WriteAsync(DirectoryInfo folder, IEnumerable<ImportFile> files, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(folder.FullName, Path.GetFileNameWithoutExtension(file.Name) + Suffix);
            File.Delete(path);
            if (file.Accepted == file.Rows.Count)
                continue;
            await using var writer = new StreamWriter(PrivateFile.Open(path, FileMode.Create), new UTF8Encoding(false));
            await using var csv = new CsvWriter(writer, CultureInfo.InvariantCulture);
            await WriteRowAsync(csv, file.Header);
            foreach (var row in file.Rows.Where(row => row.IsRefused))
                await WriteRowAsync(csv, row.Fields);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static async Task WriteRowAsync(CsvWriter csv, IReadOnlyList<string> fields)
    {
        foreach (var field in fields)
            csv.WriteField(field);
        await csv.NextRecordAsync();
    }
}
