using System.Globalization;

namespace PracticeSuite.Charting.Contracts.Diagnoses;

/// <summary>How a diagnosis code stands on a day (B-060).</summary>
public enum CodeStanding
{
    /// <summary>Valid and billable.</summary>
    Billable,

    /// <summary>A category with finer codes below it; never on a claim (B-230).</summary>
    Header,

    /// <summary>In the list, but not on that day: not yet, or no longer.</summary>
    OutOfDate,

    /// <summary>Not in the list, which may be a part of the code set only (B-232).</summary>
    Unknown,
}

/// <summary>A code as it is from one day to another (B-232).</summary>
/// <param name="Description">The official descriptor, where the file had one.</param>
public sealed record DatedCode(string Code, bool IsLeaf, DateOnly From, DateOnly? To, string? Description = null);

/// <summary>A code that a search found; the label is the official descriptor that the practice loaded, else our own short one.</summary>
public sealed record CodeHit(string Code, string Label);

/// <summary>What a practice loaded of the official code list, from the module that keeps it (B-232).</summary>
public interface ILoadedDiagnosisCodes
{
    /// <summary>All of them, read from rows of the practice as a whole: whoever asks keeps what is made of it under the practice's stamp.</summary>
    Task<IReadOnlyList<DatedCode>> GetAsync(CancellationToken cancellationToken);
}

/// <summary>The ICD-10-CM code set as dated data; codes are written with their dot.</summary>
public sealed class Icd10Codes
{
    private readonly Dictionary<string, List<Version>> _versions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<Entry[]> _index;

    private Icd10Codes() => _index = new(() =>
        [.. _versions.OrderBy(one => one.Key, StringComparer.Ordinal).SelectMany(one => one.Value.Select(version => Entry.Of(one.Key, version)))]);

    /// <summary>The list that comes with the product.</summary>
    public static Icd10Codes Shipped { get; } = LoadShipped();

    public int Count => _versions.Count;

    /// <summary>Reads <c>code,group,leaf,valid_from,valid_to</c> with a heading line; lines that begin with # are remarks.</summary>
    /// <exception cref="FormatException">A line has not five fields, or a date or truth value that cannot be read.</exception>
    public static Icd10Codes Read(TextReader lines)
    {
        var codes = new Icd10Codes();
        while (lines.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && !line.StartsWith("code,", StringComparison.Ordinal))
                codes.Add(line.Split(','));
        }

        return codes;
    }

    /// <summary>The same list in which what a practice loaded of a code takes the place of what came with the product.</summary>
    public Icd10Codes With(IEnumerable<DatedCode> loaded)
    {
        var codes = new Icd10Codes();
        foreach (var group in loaded.GroupBy(one => one.Code, StringComparer.OrdinalIgnoreCase))
            codes._versions[group.Key] = [.. group.OrderByDescending(one => one.From).Select(one => new Version(one.IsLeaf, one.From, one.To, one.Description))];
        foreach (var (code, versions) in _versions)
            codes._versions.TryAdd(code, versions);
        return codes;
    }

    public CodeStanding StandingOn(string code, DateOnly on)
    {
        if (!_versions.TryGetValue(code, out var versions))
            return CodeStanding.Unknown;
        if (versions.Find(version => version.HoldsOn(on)) is not { } standing)
            return CodeStanding.OutOfDate;
        return standing.IsLeaf ? CodeStanding.Billable : CodeStanding.Header;
    }

    /// <summary>What a code says on a day: the official descriptor that the practice loaded, else our own short one; null = nobody wrote one.</summary>
    public string? WordsOf(string code, DateOnly on)
    {
        var versions = _versions.GetValueOrDefault(code);
        return (versions?.Find(version => version.HoldsOn(on)) ?? versions?.FirstOrDefault())?.Description ?? CodeLabels.Of(code);
    }

    /// <summary>
    /// Billable codes of a day of which every word that was typed begins the code or a word of its label, whatever the order, case and accents; at most 20, by code.
    /// </summary>
    public IReadOnlyList<CodeHit> Search(string text, DateOnly on)
    {
        var (words, hits, settled) = (CodeWords.Asked(text), new List<CodeHit>(), "");
        if (words.Count == 0)
            return hits;
        foreach (var entry in _index.Value)
        {
            if (entry.Code == settled || !entry.Version.HoldsOn(on))
                continue;
            // Of two versions that hold on a day the later one does.
            settled = entry.Code;
            if (entry.Version.IsLeaf && entry.Has(words))
                hits.Add(new CodeHit(entry.Code, entry.Label));
            if (hits.Count == MostHits)
                break;
        }

        return hits;
    }

    private const int MostHits = 20;

    private void Add(string[] fields)
    {
        if (fields.Length != 5)
            throw new FormatException("A line of the code list has five fields.");
        if (!_versions.TryGetValue(fields[0], out var versions))
            _versions[fields[0]] = versions = [];
        versions.Add(new Version(bool.Parse(fields[2]), Day(fields[3]), fields[4].Length == 0 ? null : Day(fields[4]), null));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Icd10Codes LoadShipped()
    {
        using var stream = typeof(Icd10Codes).Assembly.GetManifestResourceStream("icd10cm.csv")!;
        using var lines = new StreamReader(stream);
        return Read(lines);
    }

    private sealed record Version(bool IsLeaf, DateOnly From, DateOnly? To, string? Description)
    {
        public bool HoldsOn(DateOnly on) => From <= on && (To is null || on <= To);
    }

    /// <param name="Words">What it is found by: the code, the official descriptor and our own label.</param>
    private sealed record Entry(string Code, Version Version, string Label, string Words)
    {
        public static Entry Of(string code, Version version)
        {
            var own = CodeLabels.Of(code);
            return new Entry(code, version, version.Description ?? own ?? "", CodeWords.Index(DiagnosisCode.ToClaimForm(code), version.Description, own));
        }

        public bool Has(IReadOnlyList<string> words)
        {
            foreach (var word in words)
            {
                if (!Words.Contains(word, StringComparison.Ordinal))
                    return false;
            }

            return true;
        }
    }
}
