using System.Globalization;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Platform.Auditing;

/// <summary>The fields of a row that its hash covers, in their order, as text: the one spelling that the chain and the exported file share.</summary>
internal static class AuditFields
{
    public const string Practice = "practice";
    public const string Lane = "lane";
    public const string Seq = "seq";

    /// <summary>Where lane and seq stand among the fields, one after the other.</summary>
    public const int LaneAt = 1;

    private static readonly (string Name, Func<AuditRow, string?> Of)[] All =
    [
        (Practice, row => Text(row.PracticeId.Value)),
        (Lane, row => Text(row.Lane)),
        (Seq, row => Text(row.Seq)),
        ("id", row => Text(row.Id)),
        ("at", row => Text(row.OccurredAt)),
        ("user", row => Text(row.UserId)),
        ("actor", row => row.Actor),
        ("roles", row => row.Roles),
        ("credential", row => row.Credential),
        ("session", row => row.Session),
        ("address", row => row.Address),
        ("device", row => row.Device),
        ("correlation", row => row.Correlation),
        ("action", row => row.Action.ToString()),
        ("outcome", row => row.Outcome.ToString()),
        ("objectType", row => row.ObjectType),
        ("objectId", row => row.ObjectId),
        ("objectVersion", row => Text(row.ObjectVersion)),
        ("patient", row => Text(row.PatientId)),
        ("reason", row => row.Reason),
        ("items", row => Text(row.ItemCount)),
        ("before", row => Text(row.BeforeHash)),
        ("after", row => Text(row.AfterHash)),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(field => field.Name)];

    public static string?[] ValuesOf(AuditRow row) => Array.ConvertAll(All, field => field.Of(row));

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Text(Guid id) => id.ToString("D");

    public static string Text(DateTimeOffset at) =>
        StorageConventions.ToMicrosecond(at).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    public static string? Text(byte[]? hash) => hash is null ? null : Convert.ToHexStringLower(hash);

    private static string? Text(Guid? id) => id is { } known ? Text(known) : null;

    private static string? Text(long? number) => number is { } known ? Text(known) : null;
}
