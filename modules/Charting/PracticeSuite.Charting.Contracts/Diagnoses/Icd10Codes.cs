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
public sealed record DatedCode(string Code, bool IsLeaf, DateOnly From, DateOnly? To);

/// <summary>A code that a search found; the label is our own short one.</summary>
public sealed record CodeHit(string Code, string Label);

/// <summary>What a practice loaded of the official code list, from the module that keeps it (B-232).</summary>
public interface ILoadedDiagnosisCodes
{
    Task<IReadOnlyList<DatedCode>> GetAsync(CancellationToken cancellationToken);
}

/// <summary>The ICD-10-CM code set as dated data; codes are written with their dot.</summary>
public sealed class Icd10Codes
{
    private readonly Dictionary<string, List<Version>> _versions = new(StringComparer.OrdinalIgnoreCase);

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
            codes._versions[group.Key] = [.. group.OrderByDescending(one => one.From).Select(one => new Version(one.IsLeaf, one.From, one.To))];
        foreach (var (code, versions) in _versions)
            codes._versions.TryAdd(code, versions);
        return codes;
    }

    public CodeStanding StandingOn(string code, DateOnly on)
    {
        if (!_versions.TryGetValue(code, out var versions))
            return CodeStanding.Unknown;
        foreach (var version in versions)
        {
            if (version.From <= on && (version.To is null || on <= version.To))
                return version.IsLeaf ? CodeStanding.Billable : CodeStanding.Header;
        }

        return CodeStanding.OutOfDate;
    }

    /// <summary>Billable codes of a day whose code begins so, or whose label has every word; at most 20, by code.</summary>
    public IReadOnlyList<CodeHit> Search(string text, DateOnly on)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0)
            return [];
        return
        [
            .. _versions.Keys.Where(code => StandingOn(code, on) == CodeStanding.Billable)
                .Select(code => new CodeHit(code, CodeLabels.Of(code) ?? ""))
                .Where(hit => IsBegun(hit.Code, words) || words.All(word => hit.Label.Contains(word, StringComparison.OrdinalIgnoreCase)))
                .OrderBy(hit => hit.Code, StringComparer.Ordinal).Take(MostHits),
        ];
    }

    private const int MostHits = 20;

    private static bool IsBegun(string code, string[] words) =>
        words is [var one] && DiagnosisCode.ToClaimForm(code).StartsWith(DiagnosisCode.ToClaimForm(one), StringComparison.Ordinal);

    private void Add(string[] fields)
    {
        if (fields.Length != 5)
            throw new FormatException("A line of the code list has five fields.");
        if (!_versions.TryGetValue(fields[0], out var versions))
            _versions[fields[0]] = versions = [];
        versions.Add(new Version(bool.Parse(fields[2]), Day(fields[3]), fields[4].Length == 0 ? null : Day(fields[4])));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Icd10Codes LoadShipped()
    {
        using var stream = typeof(Icd10Codes).Assembly.GetManifestResourceStream("icd10cm.csv")!;
        using var lines = new StreamReader(stream);
        return Read(lines);
    }

    private readonly record struct Version(bool IsLeaf, DateOnly From, DateOnly? To);
}
