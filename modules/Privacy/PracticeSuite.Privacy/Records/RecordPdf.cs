using PracticeSuite.Documents;
using PracticeSuite.Platform.Records;
using PracticeSuite.Privacy.Contracts.Records;
using PracticeSuite.Privacy.Papers;

namespace PracticeSuite.Privacy.Records;

/// <summary>
/// The readable part of a copy. Parts follow each other on the page; memory holds as many entries at a time as one section has, however long
/// the record is. How many pages there will be is therefore not known before the last, so the foot of each page counts those of its section
/// and names it.
/// </summary>
internal sealed class RecordPdf(Stream output, PaperHead head, RecordWords words) : IDisposable
{
    private const int ItemsOfASection = 400;

    private readonly DocumentBatch _batch = new(output);
    private readonly List<PartOnPaper> _section = [];

    private int _items;

    public void Cover(IReadOnlyList<(string Title, int Items)> counts, IReadOnlyDictionary<HoldKind, int> held, IReadOnlyList<string> notices) =>
        _batch.Add(RecordPaper.Cover(head with { Section = "Contents" }, counts, held, notices));

    public async Task AddAsync(IPatientRecordPart part, IAsyncEnumerable<RecordItem> items, CancellationToken cancellationToken)
    {
        PartOnPaper? written = null;
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            if (_items == ItemsOfASection)
                Close();
            if (written is null || _section.Count == 0)
                _section.Add(written = new PartOnPaper(part, written?.Sheet + 1 ?? 1));
            written.Items.Add(item);
            _items++;
        }
    }

    public void Finish()
    {
        if (_items > 0)
            Close();
        _batch.Finish();
    }

    public void Dispose() => _batch.Dispose();

    private void Close()
    {
        if (!TryAdd(_section))
        {
            foreach (var part in _section)
                AddAlone(part);
        }

        _section.Clear();
        _items = 0;
    }

    /// <summary>A letter that no face has may not keep the rest of the record from the patient: its file has the part whole.</summary>
    private void AddAlone(PartOnPaper part)
    {
        if (!TryAdd([part]))
            _batch.Add(RecordPaper.Unprintable(head with { Section = part.Title }, part.Part));
    }

    private bool TryAdd(List<PartOnPaper> parts)
    {
        var named = head with { Section = parts.Count == 1 ? parts[0].Title : $"{parts[0].Title} to {parts[^1].Title}" };
        try
        {
            _batch.Add(RecordPaper.Section(named, parts, words));
            return true;
        }
        catch (MissingGlyphException)
        {
            return false;
        }
    }
}

/// <param name="Sheet">1 for the first section in which the part stands.</param>
internal sealed record PartOnPaper(IPatientRecordPart Part, int Sheet)
{
    public List<RecordItem> Items { get; } = [];

    public string Title => Sheet == 1 ? Part.Title : $"{Part.Title}, continued {Sheet}";
}
