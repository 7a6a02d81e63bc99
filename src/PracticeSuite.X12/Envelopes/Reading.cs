using System.Text;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Envelopes;

/// <summary>What the parsers of one file share: where they are, what they yield, and how much of it is still allowed.</summary>
internal sealed class Reading(ReadLimits limits)
{
    private const int ShownCharacters = 40;

    private readonly Queue<X12Item> _items = new();
    private int _warnings;

    public ReadLimits Limits => limits;

    public TextPool Pool { get; } = new();

    /// <summary>The segment that is being read.</summary>
    public Place Here => new(Interchange, Segment, InTransaction, Tag.Text(CurrentTag), 0, 0, Offset);

    public int Interchange { get; set; }

    public long Segment { get; set; }

    public long InTransaction { get; set; }

    public uint CurrentTag { get; set; }

    public long Offset { get; set; }

    /// <summary>Errors until now: what began with fewer has met one.</summary>
    public int Errors { get; private set; }

    public bool IsStopped { get; private set; }

    public void Emit(X12Item item) => _items.Enqueue(item);

    public bool TryTake(out X12Item item) => _items.TryDequeue(out item!);

    public void Error(FindingCode code, int element, ReadOnlySpan<byte> value, string problem, string fix, int component = 0) =>
        Find(new Finding(code, Severity.Error, Here with { Element = element, Component = component }, problem, fix) { Value = Shown(value) });

    public void Warn(FindingCode code, int element, ReadOnlySpan<byte> value, string problem, string fix) =>
        Find(new Finding(code, Severity.Warning, Here with { Element = element }, problem, fix) { Value = Shown(value) });

    /// <summary>An error after which nothing more is read.</summary>
    public void Stop(FindingCode code, string problem, string fix)
    {
        Error(code, 0, default, problem, fix);
        IsStopped = true;
    }

    public void Find(Finding finding)
    {
        if (IsStopped)
            return;
        if (finding.Severity == Severity.Warning)
        {
            // What can be used as it stands is no reason to stop, and nobody reads a thousand of them.
            if (_warnings++ < limits.Findings)
                Emit(new FindingMet(finding));
            return;
        }

        Emit(new FindingMet(finding));
        if (++Errors < limits.Findings)
            return;
        IsStopped = true;
        Errors++;
        Emit(new FindingMet(new Finding(FindingCode.TooManyFindings, Severity.Error, finding.Place, $"The file has {limits.Findings} errors; the rest was not read.", "Ask the sender for the file anew.")));
    }

    private static string? Shown(ReadOnlySpan<byte> value) =>
        value.IsEmpty ? null : Encoding.Latin1.GetString(value.Length > ShownCharacters ? value[..ShownCharacters] : value);
}
