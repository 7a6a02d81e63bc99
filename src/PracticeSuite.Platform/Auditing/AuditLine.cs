using System.Text.Json;
using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Auditing;

/// <summary>
/// A line of an exported trail: one flat JSON object whose values are text. A thing has one spelling, so that a line which was changed in
/// any byte is not the one that its own values would give.
/// </summary>
internal static class AuditLine
{
    public const string Hash = "hash";
    public const string Anchor = "anchor";
    public const string End = "end";
    public const string Rows = "rows";
    public const string Ends = "ends";

    public const string TakenAt = "takenAt";
    public const string WrittenAt = "writtenAt";

    public static byte[] Of(AuditRow row) => Write(
        [.. AuditFields.Names.Zip(AuditFields.ValuesOf(row)), (Hash, AuditFields.Text(row.Hash))]);

    public static byte[] Of(AuditAnchor anchor) => Write(
        [(Anchor, AuditFields.Text(anchor.Day)), (TakenAt, AuditFields.Text(anchor.TakenAt)), (Ends, anchor.Ends), (Hash, AuditFields.Text(anchor.Hash))]);

    public static byte[] OfEnd(PracticeId practice, DateTimeOffset now, long rows, IReadOnlyList<LaneEnd> ends)
    {
        (string Name, string? Value)[] values =
        [
            (End, AuditFields.Text(practice.Value)), (WrittenAt, AuditFields.Text(now)), (Rows, AuditFields.Text(rows)),
            (Ends, string.Join(' ', ends.Select(end => $"{AuditFields.Text(end.Lane)}:{AuditFields.Text(end.Seq)}:{AuditFields.Text(end.Head)}"))),
        ];
        return Write([.. values, (Hash, AuditFields.Text(HashChain.Seal([.. values.Select(value => value.Value)])))]);
    }

    /// <summary>The names and values of a line, or null where it is not one of ours, to the byte.</summary>
    public static IReadOnlyList<(string Name, string? Value)>? Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object || json.RootElement.EnumerateObject().Any(one => one.Value.ValueKind != JsonValueKind.String))
                return null;
            var values = json.RootElement.EnumerateObject().Select(one => (one.Name, one.Value.GetString())).ToList();
            return Write(values).AsSpan().SequenceEqual(line.Span) ? values : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static byte[] Write(IReadOnlyList<(string Name, string? Value)> values)
    {
        using var line = new MemoryStream(1024);
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            foreach (var (name, value) in values)
            {
                if (value is not null)
                    json.WriteString(name, value);
            }

            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        return line.ToArray();
    }
}
