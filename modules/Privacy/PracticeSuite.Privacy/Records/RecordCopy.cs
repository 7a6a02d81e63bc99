using System.IO.Compression;
using System.Text.Json;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Records;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Privacy.Papers;
using PracticeSuite.Privacy.Requests;

namespace PracticeSuite.Privacy.Records;

/// <summary>
/// Writes a record as a ZIP: a JSON file for each part, row by row, the files that belong to entries, then one readable PDF.
/// </summary>
internal sealed class RecordCopy(RecordReader reader, PaperHeads heads, IStaffDirectory staff)
{
    private const int ItemsAtOnce = 400;

    private static readonly byte[] Damaged = [.. "What the practice has stored here is not what was attached. It may have the file in a backup; ask for it.\r\n"u8];

    /// <param name="forOthers">Where it goes to somebody else.</param>
    public async Task<RecordCopyDto> WriteAsync(Guid patientId, bool forRepresentative, CopyForOthers? forOthers, Stream output, CancellationToken cancellationToken)
    {
        var head = await heads.ForAsync(patientId, cancellationToken);
        var words = new RecordWords(head.Zone, await staff.GetAllAsync(cancellationToken));
        var terms = await reader.TermsAsync(patientId, forRepresentative, forOthers?.LeavesPart2Out == true, cancellationToken);
        await using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var (counts, files) = (new List<(string Title, int Items)>(), new List<RecordFile>());
        foreach (var part in reader.Parts)
            counts.Add((part.Title, await WriteJsonAsync(zip, part, patientId, terms, words, files, cancellationToken)));
        foreach (var file in files)
            await WriteFileAsync(zip, file, cancellationToken);
        var pdf = await zip.CreateEntry("record.pdf").OpenAsync(cancellationToken);
        await using (pdf)
        {
            using var paper = new RecordPdf(pdf, head with { Title = "Copy of the record" }, words);
            paper.Cover(counts, terms.Told, forOthers?.Notices ?? []);
            foreach (var part in reader.Parts)
                await paper.AddAsync(part, reader.ReadAsync(part, patientId, terms, cancellationToken), cancellationToken);
            paper.Finish();
        }

        return new RecordCopyDto(patientId, counts.Count, counts.Sum(count => count.Items), terms.Told.Values.Sum());
    }

    /// <summary>One that is damaged keeps nothing else from the patient; a line in its place says that it is.</summary>
    private async Task WriteFileAsync(ZipArchive zip, RecordFile file, CancellationToken cancellationToken)
    {
        await using var written = PrivateFile.Temporary();
        var isWhole = await reader.WriteAsync(file, written, cancellationToken);
        await using var entry = await zip.CreateEntry(isWhole ? file.Path : $"{file.Path}.damaged.txt").OpenAsync(cancellationToken);
        written.Position = 0;
        if (isWhole)
            await written.CopyToAsync(entry, cancellationToken);
        else
            await entry.WriteAsync(Damaged, cancellationToken);
    }

    private async Task<int> WriteJsonAsync(
        ZipArchive zip, IPatientRecordPart part, Guid patientId, CopyTerms terms, RecordWords words, List<RecordFile> files, CancellationToken cancellationToken)
    {
        await using var file = await zip.CreateEntry($"{part.Name}.json").OpenAsync(cancellationToken);
        await using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true });
        var items = 0;
        json.WriteStartObject();
        json.WriteString("part", part.Name);
        json.WriteString("title", part.Title);
        json.WriteStartArray("items");
        await foreach (var item in reader.ReadAsync(part, patientId, terms, cancellationToken))
        {
            RecordJson.Write(json, item, words);
            if (item.File is { } attached)
                files.Add(attached);
            if (++items % ItemsAtOnce == 0)
                await json.FlushAsync(cancellationToken);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return items;
    }
}
