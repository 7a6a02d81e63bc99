using PracticeSuite.Documents;
using PracticeSuite.Platform.Records;
using PracticeSuite.Privacy.Contracts.Records;
using PracticeSuite.Privacy.Papers;

namespace PracticeSuite.Privacy.Records;

/// <summary>
/// The readable part of a copy, section by section: memory holds one of them at a time, however long the record is. How many pages there will
/// be is therefore not known before the last, so the foot of each page counts those of its section and names it.
/// </summary>
internal sealed class RecordPdf(Stream output, PaperHead head, RecordWords words) : IDisposable
{
    private const int ItemsOfASection = 400;

    private readonly DocumentBatch _batch = new(output);

    public void Cover(IReadOnlyList<(string Title, int Items)> counts, IReadOnlyDictionary<HoldKind, int> held, IReadOnlyList<string> notices) =>
        _batch.Add(RecordPaper.Cover(head with { Section = "Contents" }, counts, held, notices));

    public async Task AddAsync(IPatientRecordPart part, IAsyncEnumerable<RecordItem> items, CancellationToken cancellationToken)
    {
        var (section, number) = (new List<RecordItem>(ItemsOfASection), 1);
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            if (section.Count == ItemsOfASection)
                Add(part, section, number++);
            section.Add(item);
        }

        if (section.Count > 0)
            Add(part, section, number);
    }

    public void Finish() => _batch.Finish();

    public void Dispose() => _batch.Dispose();

    /// <summary>A letter that no face has may not keep the rest of the record from the patient: its file has the section whole.</summary>
    private void Add(IPatientRecordPart part, List<RecordItem> section, int number)
    {
        var named = head with { Section = number == 1 ? part.Title : $"{part.Title}, continued {number}" };
        try
        {
            _batch.Add(RecordPaper.Section(named, part.Title, section, words));
        }
        catch (MissingGlyphException)
        {
            _batch.Add(RecordPaper.Unprintable(named, part));
        }

        section.Clear();
    }
}
