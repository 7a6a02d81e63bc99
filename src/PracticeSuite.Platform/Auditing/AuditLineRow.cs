using System.Globalization;
using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Auditing;

/// <summary>A row as its line has it: its place, the hash that it claims, and the values that the hash must cover.</summary>
internal sealed record AuditLineRow(PracticeId Practice, int Lane, long Seq, IReadOnlyList<string?> Values, byte[] Hash)
{
    /// <summary>Null where a field is strange, doubled, missing or out of its order.</summary>
    public static AuditLineRow? Read(IReadOnlyList<(string Name, string? Value)> line)
    {
        var names = line.SkipLast(1).Select(field => field.Name).ToList();
        if (line[^1].Name != AuditLine.Hash || Hex.Read(line[^1].Value) is not { } hash || !names.SequenceEqual(AuditFields.Names.Where(names.Contains)))
            return null;
        var known = line.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);
        return Guid.TryParse(known.GetValueOrDefault(AuditFields.Practice), out var practice)
            && int.TryParse(known.GetValueOrDefault(AuditFields.Lane), NumberStyles.None, CultureInfo.InvariantCulture, out var lane)
            && long.TryParse(known.GetValueOrDefault(AuditFields.Seq), NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
                ? new AuditLineRow(new PracticeId(practice), lane, seq, [.. AuditFields.Names.Select(known.GetValueOrDefault)], hash)
                : null;
    }
}
